"""Sentences of ordinary judgments, drawn from a small grammar of our own; no published text is in it.

The words are those of court style; people, firms, sums and days are made up. The pool is rendered once, so
that a gigabyte of rows costs seconds.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from itertools import accumulate

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文海燕云飞鹏辉玲宇欣怡晨曦博雅思远"
PLACES, TRADES, CAUSES, GOODS, LAWS = (
    line.split()
    for line in """
北京市朝阳区 上海市浦东新区 广州市天河区 深圳市南山区 杭州市西湖区 南京市鼓楼区 成都市武侯区 武汉市洪山区
贸易 建筑工程 物业服务 机械制造 房地产开发 餐饮管理 汽车销售 科技 食品 纺织 物流 装饰装修 劳务 商贸 农业开发
民间借贷纠纷 买卖合同纠纷 交通事故责任纠纷 离婚纠纷 劳动争议 租赁合同纠纷 借款合同纠纷 信用卡纠纷 侵权责任纠纷
钢材 水泥 木材 电缆 服装 轮胎 化肥 玉米 设备 瓷砖 空调 车辆 家具 饲料 涂料 阀门
民事诉讼法 合同法 民法总则 侵权责任法 婚姻法 劳动合同法 担保法 物权法 公司法 保险法 道路交通安全法 刑法
""".strip().splitlines()
)
COURT_STYLE = 0.54
"""Share of sentences from the templates; with it the text deflates to a third, as real judgments do."""
DIGITS = "一二三四五六七八九"

TEMPLATES = tuple(
    line.strip()
    for line in """
原告{p}与被告{p}、{co}{cause}一案，本院于{d}立案后，依法适用普通程序公开开庭进行了审理。
原告{p}向本院提出诉讼请求：判令被告偿还借款本金{m}元及利息，利息自{d}起按月利率{n}%计算至实际清偿之日止。
被告{p}辩称，双方于{d}签订的协议系在对方胁迫之下所签，且其中载明的金额{m}元与实际交付不符。
{co}未作答辩，亦未在法定期限内向本院提交证据材料。
经审理查明，{d}，{p}向{p}出具借条一份，载明今借到现金{m}元，借款期限{n}个月。
当事人围绕诉讼请求依法提交了证据，本院组织当事人进行了证据交换和质证。
对当事人无异议的证据，本院予以确认并在卷佐证。
{d}，{co}与{co}签订购销合同，约定由前者供应{goods}{n}吨，总价款为{m}元，货到后{n}日内付清。
合同签订后，{co}依约履行了供货义务，{co}仅支付货款{m}元，尚欠{m}元至今未付。
{d}{n}时许，{p}驾驶车辆沿{place}由东向西行驶，与同向行驶的{p}发生碰撞，造成车辆受损、{p}受伤。
交警部门认定{p}承担事故的主要责任，{p}承担次要责任。
{p}受伤后住院治疗{n}天，支出医疗费{m}元，经鉴定构成{dig}级伤残。
上述事实，有借条、银行流水、证人证言、当事人陈述以及庭审笔录等证据予以证实。
本院认为，合法的借贷关系受法律保护，债务应当清偿。
本院认为，当事人应当按照约定全面履行自己的义务，一方不履行或者履行不符合约定的，应当承担违约责任。
关于违约金的数额，{co}主张按日万分之{dig}计算，本院酌情调整为按年利率百分之{n}计算。
综上所述，原告的诉讼请求于法有据，应予支持，但其超出部分缺乏事实和法律依据。
依照《中华人民共和国{law}》第{art}条、第{art}条之规定，判决如下：
一、被告{p}于本判决生效之日起{n}日内向原告支付{m}元；
二、驳回原告{p}的其他诉讼请求。
如果未按本判决指定的期间履行给付金钱义务，应当加倍支付迟延履行期间的债务利息。
案件受理费{m}元，由被告{p}负担。
如不服本判决，可以在判决书送达之日起十五日内向本院递交上诉状，并按对方当事人的人数提出副本。
公诉机关指控，{d}，被告人{p}在{place}盗窃他人财物，经鉴定价值人民币{m}元。
被告人{p}对指控的事实不持异议，自愿认罪认罚，并签署了具结书。
申请执行人{p}与被执行人{co}{cause}一案，本院在执行过程中向被执行人发出执行通知书和报告财产令。
经网络查控，被执行人名下无可供执行的财产，申请执行人亦不能提供其他财产线索。
依照《最高人民法院关于适用〈中华人民共和国{law}〉的解释》第{art}条的规定，裁定如下：
终结本次执行程序，申请执行人发现被执行人有可供执行财产的，可以再次申请执行。
{p}对{co}提交的对账单的真实性提出异议，但未提供相反证据，亦未申请鉴定，应承担举证不能的后果。
双方婚后感情尚可，因性格不合于{d}开始分居，婚生子{p}一直随{p}共同生活。
位于{place}的房屋系婚姻关系存续期间购买，登记在{p}名下，现价值{m}元。
劳动者{p}于{d}入职{co}，双方未签订书面劳动合同，月工资为{m}元。
{co}系依法登记的有限责任公司，住所地{place}，法定代表人{p}，该公司总经理。
委托诉讼代理人：{p}，律师事务所律师，代理权限为特别授权。
二审中，当事人没有提交新证据，本院对一审查明的事实予以认可。
上诉人{p}因与被上诉人{co}{cause}一案，不服一审民事判决，向本院提起上诉，要求改判。
保证人{p}在借条上签名捺印，但未约定保证方式，依法应按连带责任保证承担保证责任。
涉案工程于{d}竣工验收，经结算工程总价款为{m}元，被告已付{m}元。
原审判决认定事实清楚，适用法律正确，程序合法，应予维持。
被告经本院合法传唤，无正当理由拒不到庭参加诉讼，视为放弃抗辩的权利。
{p}称其承认收到过货款{m}元，但认为该款系另一笔交易的定金。
因该公司股东之一系境外企业，本案参照涉外民事程序的有关规定审理，适用中华人民共和国法律。
""".strip().splitlines()
)
_SLOT = re.compile(r"\{(\w+)\}")


class Grammar:
    """Draws sentences and texts; the same seed gives the same ones."""

    def __init__(self, seed: int, n_sentences: int = 40_000) -> None:
        self.random = random.Random(seed)
        self._people = [self._person() for _ in range(4_000)]
        self._firms = [self._firm() for _ in range(1_500)]
        pick = self.random.choice
        self._slots: dict[str, Callable[[], str]] = {
            "p": self.person,
            "co": self.firm,
            "d": self.day,
            "m": self._sum,
            "n": lambda: str(self.random.randrange(1, 60)),
            "dig": lambda: pick(DIGITS),
            "art": self._article,
            "place": lambda: pick(PLACES),
            "cause": lambda: pick(CAUSES),
            "law": lambda: pick(LAWS),
            "goods": lambda: pick(GOODS),
        }
        self._words = [self._word() for _ in range(9_000)]
        self._zipf = list(accumulate(1 / (rank + 20) for rank in range(9_000)))
        self.pool = [self.sentence() for _ in range(n_sentences)]
        # A few sentences are said everywhere, most are rare.
        self._weights = list(accumulate(1 / (rank + 60) ** 0.6 for rank in range(n_sentences)))

    def _person(self) -> str:
        letters = self.random.choice(SURNAMES), self.random.choice(GIVEN), self.random.choice(("", *GIVEN))
        return (
            "".join(letters) if self.random.random() < 0.7 else letters[0] + "某" * self.random.choice((1, 2))
        )

    def _word(self) -> str:
        """Two characters out of the 3,755 common ones (level 1 of GB 2312)."""
        draw = self.random.randrange
        rows = (bytes((draw(0xB0, 0xD7), draw(0xA1, 0xFF))) for _ in range(2))
        return b"".join(rows).decode("gb2312")

    def _firm(self) -> str:
        place = self.random.choice(PLACES).split("市")[0]
        name = self.random.choice(GIVEN) + self.random.choice(GIVEN)
        return f"{place}{name}{self.random.choice(TRADES)}有限公司"

    def person(self) -> str:
        return self.random.choice(self._people)

    def firm(self) -> str:
        return self.random.choice(self._firms)

    def day(self) -> str:
        draw = self.random.randrange
        return f"{draw(2005, 2021)}年{draw(1, 13)}月{draw(1, 29)}日"

    def _fill(self, match: re.Match[str]) -> str:
        return self._slots[match[1]]()

    def _sum(self) -> str:
        draw = self.random.randrange
        return f"{draw(3, 900_000)}.{draw(100):02}" if draw(5) < 2 else str(draw(1, 900) * 1000)

    def _article(self) -> str:
        pick = self.random.choice
        return f"{pick(('', '一百', '二百'))}{pick(DIGITS)}十{pick(DIGITS)}"

    def sentence(self) -> str:
        """One new sentence: of court style, or of made-up words that are no easier to pack than prose."""
        if self.random.random() < COURT_STYLE:
            return _SLOT.sub(self._fill, self.random.choice(TEMPLATES))
        n = self.random.randrange(8, 30)
        words = self.random.choices(self._words, cum_weights=self._zipf, k=n)
        words[n // 2] += "，"
        return "".join(words) + "。"

    def sentences(self, n: int) -> list[str]:
        """``n`` sentences of the pool."""
        return self.random.choices(self.pool, cum_weights=self._weights, k=n)

    def length(self) -> int:
        """A number of sentences: log-normal, as the lengths of published judgments are."""
        return max(2, min(900, round(self.random.lognormvariate(2.95, 0.75))))
