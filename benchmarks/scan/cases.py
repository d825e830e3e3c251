"""Planted cases of every kind, with what a scan must say of them; composed, none is a real ruling."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

HAN_DIGITS = "〇一二三四五六七八九"


@dataclass(frozen=True)
class Ruling:
    """One text and its columns. ``kind``, ``state`` and ``outcome`` are the truth; "" where none applies."""

    kind: str
    state: str
    outcome: str
    number: str
    name: str
    court: str
    type_: str
    procedure: str
    decided: str
    cause: str
    articles: str
    text: str


@dataclass(frozen=True)
class Abroad:
    state: str
    court: str
    docket: str


FOREIGN = (
    Abroad("SG", "新加坡共和国高等法院", "HC/S {n}/2016"),
    Abroad("KR", "大韩民国首尔西部地方法院", "2017GAHAP{n}"),
    Abroad("DE", "德意志联邦共和国柏林高等法院", "{n} O 45/12"),
    Abroad("US", "美利坚合众国加利福尼亚州洛杉矶县高等法院", "BC{n}"),
    Abroad("GB", "大不列颠及北爱尔兰联合王国高等法院", "[2015] EWHC {n} (Comm)"),
    Abroad("AU", "澳大利亚维多利亚州最高法院", "S CI 2015 {n}"),
)
COURTS = (
    ("江苏省南京市中级人民法院", "苏01", "宁", "江苏省"),
    ("浙江省宁波市中级人民法院", "浙02", "浙甬", "浙江省"),
    ("广东省深圳市中级人民法院", "粤03", "深", "广东省"),
    ("上海市第一中级人民法院", "沪01", "沪一", "上海市"),
    ("山东省青岛市中级人民法院", "鲁02", "青", "山东省"),
    ("辽宁省沈阳市中级人民法院", "辽01", "沈", "辽宁省"),
)
PLACES = {court: place for court, _, _, place in COURTS}


def in_words(year: int, month: int, day: int) -> str:
    """二〇一九年三月五日."""
    tens = ("", "十", "二十", "三十")

    def small(n: int) -> str:
        return tens[n // 10] + (HAN_DIGITS[n % 10] if n % 10 else "")

    written = "".join(HAN_DIGITS[int(digit)] for digit in str(year))
    return f"{written}年{small(month)}月{small(day)}日"


class Plant:
    """Makes rulings dated in one month; ``serial`` keeps their numbers apart."""

    def __init__(self, draw: random.Random, year: int, month: int, first: int = 900) -> None:
        self.draw, self.year, self.month, self.serial = draw, year, month, first

    def _next(self) -> tuple[int, int, tuple[str, str, str, str]]:
        self.serial += 1
        return self.serial, self.draw.randrange(1, 29), self.draw.choice(COURTS)

    def _number(self, court: tuple[str, str, str, str], words: str, old: str, n: int) -> str:
        if self.year >= 2016:
            return f"（{self.year}）{court[1]}{words}{n}号"
        return f"（{self.year}）{court[2]}{old}字第{n:05}号"

    def _whole(self, court: str, number: str, body: str, day: int) -> str:
        signed = in_words(self.year, self.month, day)
        bench = "审判长 某某\n审判员 某某\n审判员 某某"
        return f"{court}\n民事裁定书\n{number}\n{body}\n{bench}\n{signed}\n书记员 某某"

    def _ruling(self, kind: str, state: str, outcome: str, **parts: str) -> Ruling:
        n, day, court = self._next()
        number = self._number(court, parts.get("words", "协外认"), parts.get("old", "商外初"), n)
        body = parts["body"].replace("{n}", str(n))
        return Ruling(
            kind,
            state,
            outcome,
            number,
            parts["name"],
            court[0],
            parts.get("type_", "国际司法协助案件"),
            parts.get("procedure", "承认与执行申请审查"),
            f"{self.year}-{self.month:02}-{day:02}",
            parts.get("cause", ""),
            parts.get("articles", ""),
            self._whole(court[0], number, body, day),
        )

    def recognized(self) -> Ruling:
        there = self.draw.choice(FOREIGN)
        docket = there.docket.format(n=self.draw.randrange(1000, 9999))
        body = f"""申请人：某甲公司。
被申请人：某乙，男，汉族。
申请人某甲公司申请承认和执行{there.court}{docket}号民事判决一案，本院于{self.year}年1月9日立案后，依法组成合议庭进行了审查，现已审查终结。
申请人称：请求承认和执行上述判决。
本院经审查查明：{there.court}于2015年3月18日作出{docket}号判决，判令某乙支付350000美元。
本院认为，两国之间存在互惠关系。该判决不违反我国法律的基本原则，不损害国家主权、安全、社会公共利益。
依照《中华人民共和国民事诉讼法》第二百八十二条规定，裁定如下：
承认和执行{there.court}于2015年3月18日作出的{docket}号民事判决。
案件申请费500元，由被申请人负担。"""
        return self._ruling(
            "foreign_judgment",
            there.state,
            "recognized",
            name=f"某甲公司与某乙申请承认和执行{there.court}判决一审民事裁定书",
            cause="申请承认和执行外国法院民事判决、裁定",
            articles="《中华人民共和国民事诉讼法》第二百八十二条",
            body=body,
        )

    def country_only(self) -> Ruling:
        """The old style: no 协外认, no 外国法院, the country alone is named."""
        body = """申请人：某甲株式会社。
被申请人：某乙有限公司。
申请人某甲株式会社申请承认日本国横滨地方裁判所平成24年(ワ)第{n}号判决一案，本院受理后依法组成合议庭进行了审理，现已审理终结。
本院查明：日本国横滨地方裁判所于2010年7月3日作出平成24年(ワ)第{n}号判决，判令某乙有限公司给付10000000日元。
本院认为，我国与日本国之间没有缔结或者参加相互承认法院判决、裁定的国际条约，亦未建立相应的互惠关系。申请人的申请应予驳回。
依照《中华人民共和国民事诉讼法》第二百八十二条之规定，裁定如下：
驳回申请人某甲株式会社的申请。
案件受理费100元，由申请人负担。"""
        return self._ruling(
            "foreign_judgment",
            "JP",
            "refused",
            words="民初",
            name="某甲株式会社与某乙有限公司民事裁定书",
            cause="其他案由",
            type_="民事案件",
            procedure="民事一审",
            body=body,
        )

    def withdrawn(self) -> Ruling:
        there = self.draw.choice(FOREIGN)
        docket = there.docket.format(n=self.draw.randrange(1000, 9999))
        body = f"""申请人：某丙。
申请人某丙申请承认{there.court}{docket}号民事判决一案，本院于{self.year}年1月9日立案。审查中，申请人于{self.year}年2月1日以需要补充材料为由申请撤回申请。
本院认为，申请人撤回申请的请求不违反法律规定，应予准许。
依照《中华人民共和国民事诉讼法》第一百五十四条第一款第五项规定，裁定如下：
准许某丙撤回承认和执行外国法院判决的申请。"""
        return self._ruling(
            "foreign_judgment",
            there.state,
            "withdrawn",
            name="某丙申请承认外国法院判决民事裁定书",
            cause="申请承认与执行法院判决、仲裁裁决案件",
            body=body,
        )

    def divorce(self) -> Ruling:
        body = """申请人：某某甲，女，汉族。
申请人某某甲申请承认日本国大阪家庭裁判所离婚判决一案，本院立案后依法组成合议庭进行了审查，现已审查终结。
某某甲称，请求承认日本国大阪家庭裁判所于2010年1月10日作出的平成21年(家ホ)第{n}号离婚判决的法律效力。
本院经审查认为，该判决已经发生法律效力，不存在《最高人民法院关于中国公民申请承认外国法院离婚判决程序问题的规定》第十二条规定的不予承认的情形。
依照《最高人民法院关于中国公民申请承认外国法院离婚判决程序问题的规定》第十二条、第十三条规定，裁定如下：
对日本国大阪家庭裁判所于2010年1月10日作出的平成21年(家ホ)第{n}号离婚判决的法律效力予以承认。
案件申请费100元，由申请人负担。"""
        return self._ruling(
            "divorce", "JP", "recognized", old="民确", name="某某甲申请承认外国法院离婚判决", body=body
        )

    def award(self) -> Ruling:
        body = """申请人：甲公司。
被申请人：乙公司。
申请人甲公司申请承认和执行国际商会仲裁院第{n}/AB号仲裁裁决一案，本院立案后依法组成合议庭进行了审查，现已审查终结。
本院经审查认为，本案应适用《承认及执行外国仲裁裁决公约》进行审查。
依照《中华人民共和国民事诉讼法》第二百八十三条，裁定如下：
承认和执行国际商会仲裁院第{n}/AB号仲裁裁决。"""
        return self._ruling(
            "award",
            "",
            "",
            name="甲公司、乙公司申请承认和执行外国仲裁裁决",
            cause="申请承认和执行外国仲裁裁决",
            body=body,
        )

    def interregional(self) -> Ruling:
        letter, place, state = self.draw.choice(
            (
                ("认港", "香港特别行政区高等法院", "HK"),
                ("认澳", "澳门特别行政区初级法院", "MO"),
                ("认台", "台湾地区台北地方法院", "TW"),
            )
        )
        body = f"""申请人：甲公司。
被申请人：乙，男。
申请人甲公司申请认可和执行{place}HCA {{n}}/2013号民事判决一案，本院立案后依法进行了审查，现已审查终结。
本院查明：{place}于2013年2月3日就双方借款合同纠纷作出HCA {{n}}/2013号判决，判令乙支付本金80000美元。
本院认为，该判决不违反社会公共利益，应予认可。
依照《中华人民共和国民事诉讼法》第一百五十四条第一款第十一项规定，裁定如下：
认可和执行{place}于2013年2月3日作出的HCA {{n}}/2013号民事判决。"""
        return self._ruling(
            "interregional",
            state,
            "recognized",
            words=letter,
            old="认",
            type_="区际司法协助案件",
            name=f"甲公司、乙申请认可和执行{place}民事判决",
            body=body,
        )

    def insolvency(self) -> Ruling:
        body = """申请人：某某，甲有限公司破产管理人。
申请人某某申请承认德意志联邦共和国亚琛地方法院破产裁定一案，本院立案后依法组成合议庭进行了审查，现已审查终结。
本院查明：2011年1月1日，德意志联邦共和国亚琛地方法院作出91 IE {n}/10号破产裁定。
本院认为，两国之间存在互惠关系。该裁定不违反我国法律的基本原则，不损害国家主权、安全和社会公共利益。
依照《中华人民共和国企业破产法》第五条第二款规定，裁定如下：
一、承认德意志联邦共和国亚琛地方法院91 IE {n}/10号破产裁定；
二、承认某某的甲有限公司破产管理人身份。"""
        return self._ruling(
            "insolvency", "DE", "recognized", words="破申", name="某某申请承认外国法院破产裁定", body=body
        )

    def service(self) -> Ruling:
        body = """请求人：大韩民国法院行政处。
大韩民国首尔中央地方法院请求协助送达民事诉讼文书一案，本院立案后进行了审查。
本院认为，受送达人地址不详。
依照《中华人民共和国民事诉讼法》第二百七十七条，裁定如下：
终结协助外国法院送达司法文书程序。"""
        return self._ruling(
            "service",
            "",
            "",
            words="协外送",
            old="外送",
            procedure="送达文书",
            name="协助外国法院送达文书",
            body=body,
        )

    def mention(self) -> Ruling:
        body = """原告：某丁。
被告：某戊。
原告某丁与被告某戊离婚纠纷一案，本院立案后依法公开开庭进行了审理，现已审理终结。
被告辩称，外国法院已就双方的婚姻作出判决，但其未向我国法院申请承认和执行该判决。
本院认为，双方感情确已破裂，应准予离婚。
依照《中华人民共和国婚姻法》第三十二条规定，裁定如下：
本案按撤诉处理。"""
        return self._ruling(
            "mention",
            "",
            "",
            words="民初",
            old="民初",
            type_="民事案件",
            name="某丁与某戊离婚纠纷",
            body=body,
        )

    @property
    def makers(self) -> tuple[Callable[[], Ruling], ...]:
        """One maker a variety; a month holds some of each."""
        return (
            self.recognized,
            self.country_only,
            self.withdrawn,
            self.divorce,
            self.award,
            self.interregional,
            self.insolvency,
            self.service,
            self.mention,
        )
