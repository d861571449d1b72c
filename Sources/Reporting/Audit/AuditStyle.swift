/// The style sheet of the audit page; its digest stands in the page's security policy.
enum AuditStyle {
  static let text = #"""
    :root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--paper:#fff;--sheet:#f6f8fa;--link:#0a4fa8;--good:#12642b;--bad:#a40e26;--badpaper:#ffebe9;--warn:#7a4b00;--warnpaper:#fff6d6;--none:#6e7781}
    @media(prefers-color-scheme:dark){:root{--ink:#e6e9ed;--soft:#a3adb8;--line:#3b434c;--paper:#14181d;--sheet:#1c2128;--link:#8ab8ff;--good:#6fd18a;--bad:#ff9a95;--badpaper:#4a1a1a;--warn:#f0c060;--warnpaper:#43340e;--none:#8b949e}}
    *{box-sizing:border-box}
    html{font:100%/1.65 system-ui,-apple-system,"Segoe UI","PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",sans-serif;color:var(--ink);background:var(--paper);scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
    body{margin:0;overflow-wrap:break-word}
    :lang(zh){line-break:strict}
    a{color:var(--link);text-underline-offset:.2em}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    h1,h2,h3{line-height:1.3;text-wrap:balance}
    h1{font-size:1.75rem;margin:0 0 .5rem}
    h2{font-size:1.3rem;margin:2.5rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--line)}
    h3{font-size:1.05rem;margin:1.25rem 0 .5rem}
    p{margin:.5rem 0}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:.5rem;top:.5rem;background:var(--paper);padding:.5rem;z-index:9}
    .page{max-width:82rem;margin:0 auto;padding:1rem 1.25rem 4rem}
    nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
    nav{font-size:.9rem;margin:0 0 1rem}
    nav h2{all:unset;display:none}
    @media(min-width:64rem){.page{display:grid;grid-template-columns:13rem minmax(0,1fr);gap:2.5rem}nav{position:sticky;top:1rem;align-self:start;max-height:calc(100vh - 2rem);overflow:auto}nav ul{display:block}nav li{margin:.3rem 0}nav h2{display:block;font-weight:600;margin-bottom:.5rem}}
    .soft,.meta{color:var(--soft);font-size:.9rem}
    .num,td.n{font-variant-numeric:tabular-nums}
    .verdict{border:1px solid var(--line);border-left:.5rem solid var(--none);border-radius:.4rem;padding:.75rem 1rem;background:var(--sheet)}
    .verdict.inconsistent{border-left-color:var(--bad)}.verdict.consistent{border-left-color:var(--good)}.verdict.not-enough-checked{border-left-color:var(--warn);border-left-style:dashed}
    .verdict p{margin:.25rem 0}
    .verdict .big{font-size:1.5rem;font-weight:700}
    .inconsistent .big,b.inconsistent{color:var(--bad)}.consistent .big,b.consistent{color:var(--good)}.not-enough-checked .big,b.not-enough-checked{color:var(--warn)}
    b.inconsistent,b.consistent,b.not-enough-checked{white-space:nowrap}
    dl.counts{display:flex;flex-wrap:wrap;gap:.5rem;margin:.75rem 0}
    dl.counts div{flex:1 1 6rem;border:1px solid var(--line);border-radius:.4rem;padding:.25rem .6rem;background:var(--paper)}
    dl.counts dt{font-size:.8rem;color:var(--soft)}
    dl.counts dd{margin:0;font-size:1.35rem;font-weight:600;font-variant-numeric:tabular-nums}
    .good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--warn)}
    svg.bar{display:block;width:100%;height:.8rem;border:1px solid var(--soft);border-radius:.2rem;background:var(--paper)}
    td svg.bar{min-width:6rem}
    rect.v{fill:var(--bad)}rect.i{fill:var(--warn)}rect.x{fill:var(--warn);opacity:.5}rect.p{fill:var(--good)}rect.t{fill:var(--good);opacity:.65}rect.u{fill:var(--none);opacity:.55}
    .scroll{overflow-x:auto;overscroll-behavior-x:contain}
    table{border-collapse:collapse;font-size:.92rem}
    caption{text-align:start;color:var(--soft);padding-bottom:.3rem}
    td.hash{min-width:16rem}
    th,td{border:1px solid var(--line);padding:.25rem .5rem;text-align:start;vertical-align:top;min-width:3.2em}
    table.wide th[scope=row]{min-width:9rem}table.wide td:nth-child(2){min-width:7rem}
    th{background:var(--sheet);font-weight:600}
    td.n,th.n{text-align:end}td.n{white-space:nowrap}
    table.wide{width:100%}
    td:nth-child(3){min-width:5.6em}
    ul.cols{columns:19rem;margin:.4rem 0;padding-inline-start:1.2rem;font-size:.9rem}
    ul.cols li{break-inside:avoid}
    th button{all:unset;cursor:pointer}
    th button:focus-visible{outline:3px solid var(--link)}
    th button::after{content:" ↕";color:var(--soft)}
    th[aria-sort=ascending] button::after{content:" ↑"}
    th[aria-sort=descending] button::after{content:" ↓"}
    .finding{border:1px solid var(--line);border-left:.35rem solid var(--warn);border-radius:.4rem;padding:.5rem .9rem;margin:1rem 0}
    .finding.error{border-left-color:var(--bad)}
    .finding h3{margin:.2rem 0}
    .finding blockquote{margin:.5rem 0;padding:.4rem .75rem;background:var(--sheet);border-radius:.3rem;line-height:1.9}
    .tag{display:inline-block;border:1px solid currentColor;border-radius:.25rem;padding:0 .4rem;font-size:.8rem;white-space:nowrap;vertical-align:.1em}
    dl.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.15rem .9rem;margin:.5rem 0;font-size:.94rem}
    dl.facts dt{color:var(--soft)}
    dl.facts dd{margin:0;font-variant-numeric:tabular-nums}
    .target:target,.finding:target,li:target,section:target>h3,tr:target{outline:3px solid var(--link);outline-offset:2px}
    .doc{margin:1.5rem 0 3rem}
    .sheet{max-width:60rem;border:1px solid var(--line);border-radius:.4rem;padding:1rem 1.25rem;position:relative}
    .k{content-visibility:auto;contain-intrinsic-size:auto 40rem;position:relative;overflow-clip-margin:26rem}
    .k:hover,.k:focus-within{z-index:2}
    .sheet p,.sheet ul{max-width:46rem;margin:.6rem 0;line-height:2}
    .sheet ul{padding-inline-start:1.4rem}
    .sheet li{line-height:2}
    .sheet h4,.sheet h5,.sheet h6{max-width:46rem;line-height:1.5;margin:1.3rem 0 .5rem;font-size:1rem}
    .sheet h4{font-size:1.3rem}.sheet h5{font-size:1.12rem}
    .sheet table{line-height:1.7;margin:.4rem 0}
    .sheet pre{font:.88rem/1.7 "Noto Sans Mono CJK SC","Sarasa Mono SC","Source Han Mono SC",ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;margin:.4rem 0;tab-size:4;white-space:pre;overflow-wrap:normal}
    .ind{padding-inline-start:1em;text-indent:-1em}
    mark{background:none;color:inherit;white-space:nowrap;cursor:help;text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.24em;text-decoration-skip-ink:none;border-radius:.15rem;scroll-margin:6rem}
    mark.l{white-space:normal}
    mark.p{text-decoration-color:var(--good)}
    mark.t{text-decoration:underline double var(--good);text-underline-offset:.2em}
    mark.i{text-decoration:underline dashed 2px var(--warn);background:var(--warnpaper)}
    mark.x{text-decoration:underline double var(--warn);text-underline-offset:.2em}
    mark.w{text-decoration:underline wavy 1.5px var(--bad)}
    mark.v{text-decoration:underline wavy 1.5px var(--bad);background:var(--badpaper);font-weight:700}
    mark.u{text-decoration:underline dashed 1px var(--none)}
    mark.n{text-decoration:underline dotted 2px var(--none)}
    mark::after,.s::before{font-size:.62em;vertical-align:.55em;line-height:0;margin-inline:.1em;font-weight:700;text-decoration:none;display:inline-block;text-indent:0}
    pre mark::after{position:absolute;margin-top:-.25em}
    mark.p::after{content:"✓";color:var(--good)}
    mark.t::after{content:"≈";color:var(--good)}
    mark.x::after{content:"⊘";color:var(--warn)}
    mark.i::after{content:"?";color:var(--warn)}
    mark.v::after,mark.w::after{content:"✗";color:var(--bad)}
    mark.u::after{content:"○";color:var(--none)}
    mark:hover,mark:focus,mark:focus-within,mark:target{outline:2px solid var(--link);outline-offset:2px}
    .d{display:none;position:absolute;left:0;right:0;max-width:46rem;z-index:5;margin-top:.1rem;padding:.6rem .8rem;background:var(--paper);color:var(--ink);border:2px solid var(--link);border-radius:.4rem;box-shadow:0 .4rem 1.2rem #0004;font:400 .9rem/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;white-space:pre-line;text-indent:0;text-align:start;cursor:auto;max-height:22rem;overflow:auto;overflow-wrap:anywhere}
    mark:hover>.d,mark:focus>.d,mark:focus-within>.d{display:block;animation:show .12s .18s both}
    mark:focus>.d,mark:focus-within>.d{animation:none}
    @keyframes show{from{opacity:0}to{opacity:1}}
    .shut .d{display:none!important}
    .d b{font-weight:700}
    mark.n>.d::after{content:"\a No rule covers this figure: check it by hand."}
    html[lang|=zh] mark.n>.d::after{content:"\a 没有规则覆盖这个数字，请人工核对。"}
    .legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;font-size:.9rem}
    ol.c{list-style:none;margin:.25rem 0;padding:0;font-size:.93rem}
    ol.c li{padding:.2rem 0 .2rem 1.6rem;border-top:1px solid var(--line);position:relative;font-variant-numeric:tabular-nums}
    ol.c li::before{position:absolute;left:.2rem;font-weight:700}
    ol.c .p::before{content:"✓";color:var(--good)}
    ol.c .t::before{content:"≈";color:var(--good)}
    ol.c .x::before{content:"⊘";color:var(--warn)}
    ol.c .i::before{content:"?";color:var(--warn)}
    ol.c .v::before{content:"✗";color:var(--bad)}
    ol.c .u::before{content:"○";color:var(--none)}
    ol.c li a:last-child{font-size:.85em}
    details{border:1px solid var(--line);border-radius:.4rem;padding:.4rem .8rem;margin:.5rem 0}
    summary{cursor:pointer;font-weight:600}
    form{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:.75rem 0}
    form[hidden]{display:none}
    fieldset{border:1px solid var(--line);border-radius:.4rem;display:flex;flex-wrap:wrap;gap:.2rem .9rem;padding:.2rem .7rem;margin:0}
    legend{font-size:.85rem;color:var(--soft)}
    input[type=search],select{font:inherit;padding:.25rem .5rem;border:1px solid var(--soft);border-radius:.3rem;background:var(--paper);color:inherit;max-width:100%}
    li[hidden],details[hidden]{display:none}
    ol.lines{margin:.25rem 0;padding-inline-start:3.5rem;font-size:.93rem}
    code,.hash{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,"Noto Sans Mono CJK SC",monospace;font-size:.85em;overflow-wrap:anywhere}
    .sign td{height:3.5rem;min-width:9rem}
    @media(max-width:40rem){.page{padding:.75rem .75rem 3rem}h1{font-size:1.4rem}.sheet{padding:.5rem .75rem}dl.facts{grid-template-columns:minmax(0,1fr)}dl.facts dt{margin-top:.35rem}.finding{padding:.5rem .6rem}dl.counts div{flex-basis:4.5rem}}
    @media print{
    @page{size:A4;margin:16mm 14mm}
    :root{--ink:#000;--soft:#333;--paper:#fff;--sheet:#fff;--link:#000;--line:#999}
    html{font-size:9.5pt}
    nav,form,.skip,.d{display:none!important}
    .page{display:block;max-width:none;padding:0}
    .k{content-visibility:visible}
    .sheet{border:0;padding:0}
    .scroll{overflow:visible}
    .sheet pre{white-space:pre-wrap}
    details{border:0;padding:0}
    details::details-content{content-visibility:visible;display:block;height:auto}
    .finding,tr,dl.counts div,.verdict{break-inside:avoid}
    h2,h3,h4,h5,h6,summary{break-after:avoid}
    mark.v{border:1px solid #000}
    thead{display:table-row-group}
    th button::after{content:none!important}
    svg.bar,mark,rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    a{color:inherit;text-decoration:none}
    }
    """#
}
