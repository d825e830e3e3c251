"""The text of a Chinese report as its readers see it: names stand as signs, and lead back to the page."""

from __future__ import annotations

import pytest

from transform.reading.report.marks import CourtName
from transform.reading.report.mention import Sign
from transform.reading.report.piece import Part
from transform.reading.report.text import Text
from transform.reading.report_zh.court_marks import subdivision
from transform.reading.report_zh.text import text_of
from transform.vocabulary.money import FoundAmount

NEWS = """上海一中院承认日本判决
某公司持日本东京地方法院2019年5月8日作出的平成三十年（ワ）第123号判决，向上海市第一中级人民法院申请承认和执行。
2022年3月17日，该院作出（2021）沪01协外认9号民事裁定，承认该判决，金额为1亿日元。
"""


@pytest.fixture(scope="module")
def news() -> Text:
    return text_of(NEWS)


def test_names_stand_as_signs(news: Text) -> None:
    assert [one.text for one in news.pieces] == [
        "Ⓗ承认Ⓢ判决",
        "某公司持ⒻⒹ作出的Ⓚ判决,向Ⓗ申请承认和执行。",
        "Ⓓ,Ⓗ作出Ⓒ民事裁定,承认该判决,金额为Ⓐ。",
    ]
    assert [one.part for one in news.pieces] == [Part.TITLE, Part.BODY, Part.BODY]


@pytest.mark.parametrize(
    ("sign", "values"),
    [
        (Sign.FOREIGN, [{"日本东京地方法院"}]),
        (Sign.DOCKET, [{"平成三十年（ワ）第123号"}]),
        (Sign.NUMBER, [{"（2021）沪01协外认9号"}]),
        (Sign.DAY, [{"2019-05-08"}, {"2022-03-17"}]),
        (Sign.AMOUNT, [{"100000000"}]),
        (Sign.HOME, [{"上海市第一中级人民法院"}] * 3),
    ],
)
def test_a_name_has_the_values_that_it_stands_for(news: Text, sign: Sign, values: list[set[str]]) -> None:
    assert [set(one.values) for one in news.mentions if one.sign is sign] == values


def test_a_mention_leads_back_to_the_page(news: Text) -> None:
    (docket,) = [one for one in news.mentions if one.sign is Sign.DOCKET]
    start, end = news.span(docket.at, docket.at + 1)
    assert NEWS[start:end] == "平成三十年（ワ）第123号"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("麻省联邦地区法院（1:17-cv-11008-GAO）2020年1月24日判令赔偿。", ["1:17-cv-11008-GAO"]),
        ("弗伦斯堡地方法院（Landgericht Flensburg, 4 O 88/20）2021年11月9日拒绝。", ["4 O 88/20"]),
        ("高等法院商事庭（High Court, Commercial）2019/6230P号判决", ["2019/6230P"]),
        ("香港高等法院HCMP 733/2020 / 2021年1月11日", ["HCMP 733/2020"]),
        ("百慕大最高法院（Supreme Court of Bermuda）2021: No. 318号清盘令", ["2021: No. 318"]),
        ("新西兰高等法院在Wu v Tang [2019] NZHC 2213一案中承认了判决。", ["[2019] NZHC 2213"]),
        ("泰王国民事法院就พ1288/2564号案作出判决。", ["พ1288/2564"]),
        ("该裁判所以平成5年（ワ）第1202号判决命其给付借款。", ["平成5年（ワ）第1202号"]),
        ("台湾台中地方法院2018年度诉字第2206号民事判决", ["2018年度诉字第2206号"]),
        ("老挝波乔省人民法院2019年6月14日作出第37/民商号判决。", ["37/民商"]),
        ("老挝琅南塔省人民法院第27/民商.19号判决", ["27/民商.19"]),
        ("波纳佩州最高法院审判庭  PCA 114-17  2019-11-06", ["PCA 114-17"]),
        ("维京群岛高等法院下达清盘令（BVIHC (Com) 2016/0188）。", ["BVIHC (Com) 2016/0188"]),
        ("伊斯坦布尔第三商事法院2018/411 E., 2019/702 K.号判决：", ["2018/411 E., 2019/702 K."]),
    ],
)
def test_a_number_ends_where_the_next_name_begins(text: str, numbers: list[str]) -> None:
    found = [value for one in text_of(text).mentions if one.sign is Sign.DOCKET for value in one.values]
    assert found == numbers


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("撰文：某某　2023年2月14日\n一月二十七日，高等法院判决。", {"2023-02-14", "2023-01-27"}),
        (
            "发布日期：2025年7月30日\n蒙古一法院2022年12月8日判决，（2024）内25协外认2号7月3日裁定承认。",
            {"2022-12-08", "2025-07-30", "2025-07-03"},
        ),
        ("1990年代以来，两国法院互不承认。", set()),
        ("今年7月30日，法院裁定驳回。\n（《左江晚刊》2024年8月7日）", {"2024-07-30", "2024-08-07"}),
        ("4月9日，法院裁定承认。\n（题图：商贸城一区。2024年4月26日刊）", {"2024-04-09", "2024-04-26"}),
        (
            "【2018年】9月4日，法院裁定承认。\n【2019年】6月19日，裁定驳回。",
            {"2018", "2018-09-04", "2019", "2019-06-19"},
        ),
        ("2018：9月4日，法院裁定承认。\n2019：6月19日，裁定驳回。", {"2018-09-04", "2019-06-19"}),
    ],
)
def test_a_day_without_a_year_leans_on_what_dates_the_page(text: str, days: set[str]) -> None:
    found = {value for one in text_of(text).mentions if one.sign is Sign.DAY for value in one.values}
    assert found == days


@pytest.mark.parametrize(
    ("text", "court"),
    [
        ("东京地方裁判所民事第20部于2019年3月1日作出判决", "东京地方裁判所民事第20部"),
        ("静冈家庭裁判所滨松支部判决", "静冈家庭裁判所滨松支部"),
        ("尼日利亚拉各斯州高等法院伊凯贾分部的判决", "尼日利亚拉各斯州高等法院伊凯贾分部"),
        ("利马高级法院第五商业厅的判决", "利马高级法院第五商业厅"),
        ("波兰华沙地区法院第二十二（知识产权）庭作出", "波兰华沙地区法院第二十二（知识产权）庭"),
        ("埃塞俄比亚联邦初审法院 Lideta 分庭，案卷", "埃塞俄比亚联邦初审法院Lideta分庭"),
        ("比利时安特卫普企业法院2018年判中", "比利时安特卫普企业法院"),
        ("蒙古国东戈壁省民事案件一审法院的判决", "蒙古国东戈壁省民事案件一审法院"),
        ("涉及马卡蒂地区审判法院判决的案件", "马卡蒂地区审判法院"),
        ("加纳高等法院（商事庭）作出的判决", "加纳高等法院（商事庭）"),
        ("肯尼亚共和国高等法院米利马尼商事与税务庭判决", "肯尼亚共和国高等法院米利马尼商事与税务庭"),
        ("西澳大利亚最高法院的判决", "西澳大利亚最高法院"),
        ("英国高等法院商事与财产法庭审理，", "英国高等法院商事与财产法庭"),
        ("肯尼亚高等法院内罗毕商事与税务庭审理后", "肯尼亚高等法院内罗毕商事与税务庭"),
        ("东哈萨克斯坦州跨区经济法院作出", "东哈萨克斯坦州跨区经济法院"),
        ("出示鹿特丹地区法院的判决", "鹿特丹地区法院"),
        ("英国高等法院第三部门规定", "英国高等法院"),
        ("韩国首尔地方法院部分承认了判决", "韩国首尔地方法院"),
        ("新加坡高等法院登记处处长", "新加坡高等法院"),
        ("美国得克萨斯州哈里斯县地区法院第151司法区判决", "美国得克萨斯州哈里斯县地区法院第151司法区"),
    ],
)
def test_a_court_abroad_ends_with_its_chamber(text: str, court: str) -> None:
    marks = [one.mark for one in text_of(text).mentions if one.sign is Sign.FOREIGN]
    assert [one.value for one in marks if isinstance(one, CourtName)] == [court]


@pytest.mark.parametrize(
    ("text", "court"),
    [
        ("敖德萨第一商事法院（后改称敖德萨商事法院）作出判决。", "敖德萨第一商事法院"),
        ("● 内华达州 内华达州高等法院，2021年10月22日。", "内华达州高等法院"),
        ("美国某基金会依据美国内华达联邦地区法院的判决提出请求。", "美国内华达联邦地区法院"),
        ("请求执行阿曼国投资与贸易法院作出的判决。", "阿曼国投资与贸易法院"),
        ("他在新南威尔士州最高法院开了两天庭，法官判他付款。", "新南威尔士州最高法院"),
        ("南非那边豪登高等法院的判决，长沙的法院承认了。", "豪登高等法院"),
        ("水泥公司在埃及取得开罗经济法院判决。", "开罗经济法院"),
        ("埃及客商哈桑（化名）手里有埃及开罗经济法院的判决。", "埃及开罗经济法院"),
        ("意大利方面可举博洛尼亚上诉法院的判决。", "博洛尼亚上诉法院"),
        ("他告上洛杉矶县高等法院，获判胜诉。", "洛杉矶县高等法院"),
    ],
)
def test_what_stands_beside_a_name_is_no_part_of_it(text: str, court: str) -> None:
    assert [one.mark.value for one in text_of(text).mentions if isinstance(one.mark, CourtName)] == [court]


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("货款折合人民币512万没有收到。", ["5120000"]),
        ("滞期费美元218,775.40，没有付。", ["218775.4"]),
        ("判令退还股金38万美金。", ["380000"]),
        ("加纳高等法院判了180万塞地。", ["1800000"]),
        ("泉州中院的判决，石材货款，￥2,444,000，在瓦努阿图执行。", ["2444000"]),
    ],
)
def test_a_sum_is_found_whatever_its_currency_and_where_it_stands(text: str, sums: list[str]) -> None:
    assert [one.mark.value for one in text_of(text).mentions if isinstance(one.mark, FoundAmount)] == sums


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("榴莲\n裁定日期是今年6月5日。\n2024年8月，滇池边", "2024-06-05"),
        ("婚房\n《审判纪事》之五　执笔：林某　2024年6月\n时间是今年3月22日。", "2024-03-22"),
        ("三种处境\n法律月刊中文版 2024年9月号 执笔：徐某\n法院今年1月15日裁定承认。", "2024-01-15"),
        ("【观察】2022年度承认案例回顾\n作者：某所\n2023-02-08\n1、1月18日，法院裁定承认。", "2022-01-18"),
        ("法院承认2019年日本判决\n某报记者 2023年5月6日\n4月18日，法院裁定承认。", "2023-04-18"),
        ("执行季报　2024年第三季度\n法院7月4日裁定承认。", "2024-07-04"),
        ("某所司法协助季报 2025 Q1\n海口中院3月7日裁定承认泰国判决。", "2025-03-07"),
        ("法律信箱（《侨声》2023年春季号）\n台州中院去年10月28日裁定承认。", "2022-10-28"),
        ("问答\n商会法务室　2023年11月修订\n法院今年2月17日裁定不予承认。", "2023-02-17"),
        ("华人在州法院\n▌橙县，2023年\n法官8月25日驳回。\n▌皇后区，2018年\n法官5月6日准许。", "2018-05-06"),
        ("中立援引号是[2024] NSWSC 1023，宣判是8月16日。", "2024-08-16"),
        ("三张纸\n东莞中院立案庭 2023.05\n今年4月6日办结一件。", "2023-04-06"),
        ("先来后到\n（根据2021年11月13日在某校的发言整理）\n法院今年2月25日裁定驳回。", "2021-02-25"),
        ("月报\n王座法院10月17日下令中止。\n数据截至2025年11月24日。", "2025-10-17"),
        ("法务周\n（某律师事务所　2024年秋季简报）\n昆明中院今年4月18日裁定承认。", "2024-04-18"),
        ("开放日\n某社区报（2025年5月17日）学生昨天旁听开庭。", "2025-05-16"),
        ("第一中级人民法院去年十二月三日（即2024年）作出裁定。", "2024-12-03"),
        ("杭州市中级人民法院在前年10月14日——那是2022年——裁定承认。", "2022-10-14"),
        ("西双版纳中院裁定，11月22日（2023年），驳回申请。", "2023-11-22"),
        ("判决互认年报摘要（2023）\n长春中院2月9日（2022）吉01认台1号裁定认可。", "2023-02-09"),
        ("诉讼动态\n整理：情报组｜2018年6月15日｜订阅请回复\n初审法院6月7日裁定驳回。", "2018-06-07"),
        ("海湾来信\n绍兴中院3月18日裁定承认。\n老贺　2024年4月10日于阿治曼", "2024-03-18"),
        ("法院去年九月——记者查到是2023年——宣告可以执行。", "2023-09"),
    ],
)
def test_a_page_tells_its_year_where_it_is_signed_or_titled(text: str, day: str) -> None:
    found = [value for one in text_of(text).mentions if one.sign is Sign.DAY for value in one.values]
    assert day in found


def test_the_court_that_gives_a_chinese_number_is_at_home() -> None:
    text = text_of(
        "昆山某公司向江苏省苏州市中级人民法院申请。新加坡法院有先例。该院以（2021）苏05协外认7号裁定承认。"
    )
    (last,) = text.within(text.pieces[-1])[:1]
    assert (last.sign, set(last.values)) == (Sign.HOME, {"江苏省苏州市中级人民法院"})


def test_a_number_behind_its_label_is_of_the_case_above() -> None:
    page = "典型案例\n"
    page += "".join(
        f"案例{at}：某公司申请承认判决案\n【案情】某公司申请承认{state}法院判决。\n【裁判】上海一中院裁定承认。\n"
        f"【案号】（2021）沪01协外认{at}号\n"
        for at, state in ((1, "日本"), (2, "韩国"))
    )
    text = text_of(page)
    told = [(text.pieces[at].text, text.pieces[to].text) for at, (to, _) in text.labelled.items()]
    assert told == [("(案号)Ⓒ", "(裁判)Ⓗ裁定承认。")] * 2


@pytest.mark.parametrize(
    ("court", "state"), [("布加勒斯特法院", "RO"), ("普拉托法院", "IT"), ("布加法院", "CO")]
)
def test_the_longest_place_tells_the_state_of_a_court(court: str, state: str) -> None:
    marks = [one.mark for one in text_of(f"{court}判决令其付款。").mentions if one.sign is Sign.FOREIGN]
    assert [(one.value, one.iso2) for one in marks if isinstance(one, CourtName)] == [(court, state)]


def test_a_short_name_of_a_foreign_court_is_one_with_its_full_name() -> None:
    text = text_of("日本东京地方法院判决如下。东京地方法院的判决已生效。韩国首尔地方法院未判决。")
    first = next(one for one in text.mentions if one.sign is Sign.FOREIGN)
    assert text.alike(first) == {"日本东京地方法院", "东京地方法院"}


def test_parties_are_told_by_pattern() -> None:
    text = text_of("崔某向法院申请承认，称海豚有限公司与Doosan公司有约。")
    assert text.names(text.pieces[0]) == {"崔某", "海豚", "Doosan"}


def test_the_cells_of_a_row_stand_under_their_heads() -> None:
    text = text_of("案号|法院|裁定日期|结果\n（2021）沪01协外认9号|上海一中院|2022年3月17日|承认\n")
    row = text.pieces[-1]
    assert row.part is Part.ROW
    assert "".join(text.head_of(row, row.start + row.text.index("Ⓓ"))) == "裁定日期"


@pytest.mark.parametrize(
    ("court", "iso2", "unit"),
    [
        ("澳大利亚联邦新南威尔士州最高法院", "AU", "AU-NSW"),
        ("澳大利亚联邦法院", "AU", ""),
        ("美国加利福尼亚中区联邦地区法院", "US", ""),
        ("美国加利福尼亚州高等法院", "US", "US-CA"),
        ("印度孟买高等法院", "IN", "IN-MH"),
        ("印度国家公司法法庭孟买分庭", "IN", ""),
        ("阿根廷圣菲省罗萨里奥第三民商事法庭", "AR", "AR-S"),
        ("科尔多瓦省第二巡回区第五民事商事法院", "AR", "AR-X"),
        ("阿根廷布宜诺斯艾利斯国家商事法院", "AR", ""),
        ("下加利福尼亚州蒂华纳民事法院", "MX", "MX-BCN"),
        ("密克罗尼西亚联邦波纳佩州最高法院", "FM", "FM-PNI"),
    ],
)
def test_a_federation_in_the_name_of_a_state_is_no_federal_court(court: str, iso2: str, unit: str) -> None:
    assert subdivision(court, iso2) == unit


@pytest.mark.parametrize(
    ("sentence", "court"),
    [
        ("热某在杜尚别市某区法院经判决离婚。", "杜尚别市某区法院"),
        ("巴拿马某海事法院判决赔偿2,400万美元。", "巴拿马某海事法院"),
        ("蒙古|乌兰巴托市民事案件第一审法院|驳回", "乌兰巴托市民事案件第一审法院"),
        ("安大略省高等法院第一次开庭时，他没有去。", "安大略省高等法院"),
        ("韩国某公司向首尔中央地方法院起诉。", "首尔中央地方法院"),
    ],
)
def test_a_court_abroad_is_named_in_full_and_no_further(sentence: str, court: str) -> None:
    named = [one for one in text_of(sentence).mentions if one.sign is Sign.FOREIGN]
    assert [one.values for one in named] == [frozenset({court})]
