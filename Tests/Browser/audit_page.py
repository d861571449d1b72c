"""Drives an audit page in headless Chromium as a reader would: python3 audit_page.py PAGE

Prints what does not hold and exits with 1 for it, with 77 where there is no Chromium.
"""

import sys
import time

from devtools import Page, find

failures = []


def expect(holds, what):
    if not holds:
        failures.append(what)


def wait(page, expression, seconds=3.0):
    """Whether an expression comes true in time: the page answers input after a moment."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if page.value(expression):
            return True
        time.sleep(0.05)
    return False


SHOWN = "[...document.querySelectorAll('.d')].filter(d=>getComputedStyle(d).display!=='none')"


def centre(page, selector):
    page.value(f"document.querySelector('{selector}').scrollIntoView({{block:'center'}})")
    page.settle()
    return page.value(
        f"(r=>[r.x+r.width/2,r.y+r.height/2])"
        f"(document.querySelector('{selector}').getClientRects()[0])")


def dossiers(page, name):
    page.move(2, 2)
    expect(page.value(f"{SHOWN}.length") == 0, f"{name}: a dossier is shown unasked")
    mark = "#text article mark[id]"
    page.move(*centre(page, mark))
    expect(wait(page, f"{SHOWN}.length===1"), f"{name}: hovering shows no dossier")
    box = page.value(
        f"(r=>[r.left,r.right,r.width,r.height])({SHOWN}[0].getBoundingClientRect())")
    width = page.value("innerWidth")
    expect(box and box[0] >= 0 and box[1] <= width and box[2] > 120 and box[3] > 20,
           f"{name}: the dossier lies outside the page: {box} of {width}")
    expect(page.value(f"{SHOWN}[0].textContent.length>5"), f"{name}: the dossier is empty")
    # The last figure of a document: its dossier reaches out of the part that is laid out at once.
    page.value("window.last=[...document.querySelectorAll('#text article')[0]"
               ".querySelectorAll('mark[id]')].pop()")
    page.value("last.scrollIntoView({block:'center'}),last.focus()")
    page.settle()
    expect(page.value(
        "(r=>last.contains(document.elementFromPoint(r.left+20,r.bottom-8)))"
        "(last.querySelector('.d').getBoundingClientRect())"),
        f"{name}: the dossier at the end of a document is covered or cut")
    page.value("last.blur()")
    page.move(*centre(page, mark))
    page.key("Escape", 27)
    expect(page.value(f"{SHOWN}.length") == 0, f"{name}: Escape does not close the dossier")
    page.move(2, 2)
    page.value(f"document.querySelector('{mark}').focus()")
    expect(page.value(f"{SHOWN}.length") == 1, f"{name}: focus shows no dossier")
    page.value("document.activeElement.blur()")


def keyboard(page):
    page.value("document.querySelector('#text article mark[id]').focus()")
    seen = set()
    for _ in range(40):
        page.key("Tab", 9)
        seen.add(page.value("document.activeElement.id||document.activeElement.tagName"))
    expect(len([name for name in seen if name.startswith("f1-")]) >= 3,
           f"Tab does not go from figure to figure: {sorted(seen)}")
    page.value("document.activeElement.blur()")


def links(page):
    broken = page.value(
        "[...document.querySelectorAll('a[href]')].map(a=>a.getAttribute('href'))"
        ".filter(h=>h[0]!=='#'||!document.getElementById(h.slice(1)))")
    expect(broken == [], f"links lead nowhere: {broken[:5]}")
    twice = page.value(
        "(a=>a.length-new Set(a).size)([...document.querySelectorAll('[id]')].map(e=>e.id))")
    expect(twice == 0, f"{twice} ids stand twice")


def filtering(page):
    rows = "[...document.querySelectorAll('ol.c>li')]"
    total = page.value(f"{rows}.length")
    expect(total > 0, "no check is listed")
    expect(not page.value("document.getElementById('filter').hidden"), "the filter is hidden")
    page.value("(i=>{i.value='no such text anywhere';"
               "i.dispatchEvent(new Event('input',{bubbles:true}))})"
               "(document.querySelector('#filter input[type=search]'))")
    expect(wait(page, f"{rows}.every(r=>r.hidden)"), "a text that is nowhere filters nothing out")
    page.value("(i=>{i.value='';i.dispatchEvent(new Event('input',{bubbles:true}))})"
               "(document.querySelector('#filter input[type=search]'))")
    expect(wait(page, f"{rows}.every(r=>!r.hidden)"), "an empty text does not show all again")
    passes = page.value(f"{rows}.filter(r=>r.className==='p').length")
    page.value("document.querySelector('#filter input[value=p]').click()")
    expect(wait(page, f"{rows}.filter(r=>r.hidden).length==={passes}"),
           "unticking what passed does not hide it")
    page.value("document.querySelector('#filter input[value=p]').click()")
    rule = page.value("document.querySelector('#filter select').options[1].value")
    page.value("(s=>{s.selectedIndex=1;s.dispatchEvent(new Event('input',{bubbles:true}))})"
               "(document.querySelector('#filter select'))")
    expect(wait(page, f"{rows}.every(r=>r.hidden===(r.dataset.r!=='{rule}'))"),
           "choosing a rule does not show its checks alone")


def sorting(page):
    if not page.value("!!document.querySelector('#documents table')"):
        return
    column = "[...document.querySelectorAll('#documents tbody tr')].map(r=>Number(r.cells[3].dataset.v))"
    page.value("document.querySelectorAll('#documents th button')[3].click()")
    values = page.value(column)
    expect(values == sorted(values, reverse=True), f"the table is not sorted: {values}")
    page.value("document.querySelectorAll('#documents th button')[3].click()")
    values = page.value(column)
    expect(values == sorted(values), f"the table is not sorted upward: {values}")


def layout(page, name):
    over = page.value("document.documentElement.scrollWidth-document.documentElement.clientWidth")
    expect(over <= 0, f"{name}: the page is {over} pixels too wide")


def main(path):
    for name, width, height in (("desktop", 1280, 800), ("phone", 375, 700), ("zoomed", 640, 400)):
        page = Page(width, height)
        try:
            page.open(path)
            page.settle()
            expect(page.complaints() == [], f"{name}: the console says {page.complaints()}")
            layout(page, name)
            dossiers(page, name)
            if name == "desktop":
                links(page)
                keyboard(page)
                filtering(page)
                sorting(page)
            expect(page.complaints() == [], f"{name}: the console says {page.complaints()}")
        finally:
            page.close()
    # Without script everything is there, but for the filter.
    page = Page(1280, 800)
    try:
        page.call("Emulation.setScriptExecutionDisabled", value=True)
        page.open(path)
        root = page.call("DOM.getDocument")["root"]["nodeId"]
        def count(selector):
            return len(page.call("DOM.querySelectorAll", nodeId=root, selector=selector)["nodeIds"])
        expect(count("form[hidden]") == 1, "without script the filter is shown")
        expect(count("ol.c>li[hidden]") == 0, "without script checks are hidden")
        expect(count("mark[tabindex='0'] > .d") > 0, "without script there is no dossier")
    finally:
        page.close()
    for failure in failures:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    if find() is None:
        print("no Chromium on the path")
        sys.exit(77)
    sys.exit(main(sys.argv[1]))
