"""What the tests of reciprocity are called in Chinese; their wording is that of ``reciprocity_zh.yml``."""

from __future__ import annotations

import re

from transform.vocabulary.codes import ReciprocityTest

CALLED: dict[ReciprocityTest, re.Pattern[str]] = {
    ReciprocityTest.PRESUMPTIVE: re.compile("推定|南宁声明"),
    ReciprocityTest.DE_JURE: re.compile("法律(?:上)?的?互惠"),
    ReciprocityTest.DE_FACTO: re.compile("事实(?:上)?的?互惠"),
    ReciprocityTest.UNDERSTANDING: re.compile("备忘录|共识|谅解"),
    ReciprocityTest.COMMITMENT: re.compile("承诺|照会"),
}
