"""Files of every format, made on the spot: PDF with and without a text layer, Word, bombs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import docx

RULING = """中华人民共和国广东省珠海市中级人民法院
民 事 裁 定 书
（2031）粤04协外认7号
申请人：甲公司，住所地新加坡共和国。
法定代表人：某某，该公司董事。
被申请人：乙公司，住所地广东省珠海市香洲区。
申请人甲公司申请承认和执行新加坡共和国高等法院民事判决一案，本院于2031年3月4日立案后，依法组成合议庭进行了审查。本案现已审查终结。
甲公司称，乙公司尚未履行判决，请求予以承认和执行。
本院经审查查明：新加坡共和国高等法院于2030年5月6日作出HC/S 77/2030号判决，判令乙公司偿还本金120万美元。
本院认为，我国与新加坡未缔结相互承认判决的条约。新加坡高等法院曾承认和执行我国法院的判决，两国之间存在互惠关系。
依照《中华人民共和国民事诉讼法》第二百九十九条规定，裁定如下：
承认和执行新加坡共和国高等法院HC/S 77/2030号判决。
案件申请费人民币500元，由乙公司负担。
审 判 长　某甲
审 判 员　某乙
审 判 员　某丙
二〇三一年九月八日
书 记 员　某丁
"""
"""An invented ruling with every part, for files of all formats."""


def word_file(lines: Sequence[str], table: Sequence[Sequence[str]] = ()) -> bytes:
    """A .docx of paragraphs and, behind them, one table."""
    word = docx.Document()
    for line in lines:
        word.add_paragraph(line)
    if table:
        made = word.add_table(rows=0, cols=len(table[0]))
        for row in table:
            for cell, text in zip(made.add_row().cells, row, strict=True):
                cell.text = text
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def bomb() -> bytes:
    """A .docx of some kilobytes whose one part unpacks to a hundred megabytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * 100_000_000)
    return buffer.getvalue()


def wrapped(text: str, width: int = 40) -> list[str]:
    """The lines of a text as a page of that many signs breaks them."""
    return [line[at : at + width] for line in text.splitlines() for at in range(0, len(line), width)]


def pdf_file(pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF with a text layer in any script: each sign is a glyph of a font that only maps to Unicode."""
    signs = sorted({sign for page in pages for line in page for sign in line})
    code = {sign: at for at, sign in enumerate(signs, 1)}
    mapped = "\n".join(f"<{code[sign]:04X}> <{sign.encode('utf-16-be').hex()}>" for sign in signs)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{len(signs)} beginbfchar\n{mapped}\nendbfchar\nendcmap end end"
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H "
        "/DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo "
        "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 5 0 R >>",
        "<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 "
        "/Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
        _stream(cmap),
    ]
    kids = []
    for page in pages:
        shown = [
            f"BT /F1 10 Tf 40 {800 - 16 * at} Td <{''.join(f'{code[sign]:04X}' for sign in line)}> Tj ET"
            for at, line in enumerate(page)
        ]
        objects += [_stream("\n".join(shown)), _page(len(objects) + 1)]
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return _numbered(objects)


def scanned_pdf() -> bytes:
    """A PDF of one page with a grey area and no text."""
    pages = "<< /Type /Pages /Kids [4 0 R] /Count 1 >>"
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 842] /Contents 3 0 R /Resources << >> >>"
    grey = _stream("0.5 g 0 0 300 300 re f")
    return _numbered(["<< /Type /Catalog /Pages 2 0 R >>", pages, grey, page])


def _page(contents: int) -> str:
    return (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 842] /Contents {contents} 0 R "
        "/Resources << /Font << /F1 3 0 R >> >> >>"
    )


def _stream(text: str) -> str:
    return f"<< /Length {len(text)} >>\nstream\n{text}\nendstream"


def _numbered(objects: Sequence[str]) -> bytes:
    body = "%PDF-1.4\n"
    places = []
    for at, one in enumerate(objects, 1):
        places.append(len(body))
        body += f"{at} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    ).encode("latin-1")
