/// A character written as `&nbsp;`, `&#20154;` or `&#x4EBA;`.
struct HTMLReference {
  let scalar: UInt32
  /// How many bytes it has.
  let length: Int

  /// The reference that begins with the `&` at an index; `nil` where that is a sign of its own.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    let limit = min(bytes.count, start + Self.mostBytes)
    guard start + 2 < limit else { return nil }
    if bytes[start + 1] == 0x23 {
      self.init(number: bytes, start, limit)
    } else {
      self.init(name: bytes, start, limit)
    }
  }

  /// Longer ones, of leading zeros, are not written by anybody.
  private static let mostBytes = 32

  private init?(number bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) {
    let isHexadecimal = bytes[start + 2] | 0x20 == 0x78
    let digits = isHexadecimal ? start + 3 : start + 2
    var i = digits
    var value: UInt32 = 0
    while i < limit, let digit = Self.digit(bytes[i], isHexadecimal) {
      // Beyond the last code point all are the same.
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      i += 1
    }
    guard i > digits, i < limit || limit == bytes.count else { return nil }
    scalar = Self.scalar(value)
    length = (i < limit && bytes[i] == 0x3B ? i + 1 : i) - start
  }

  private init?(name bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) {
    var name: [UInt8] = []
    var i = start + 1
    while i < limit, 0x61...0x7A ~= bytes[i] | 0x20 || 0x30...0x39 ~= bytes[i] {
      name.append(bytes[i])
      i += 1
    }
    let isClosed = i < limit && bytes[i] == 0x3B
    let spelled = String(decoding: name, as: UTF8.self)
    guard let scalar = Self.named[spelled] ?? Self.named[spelled.lowercased()],
      isClosed || Self.unclosed.contains(spelled)
    else { return nil }
    self.scalar = scalar
    length = (isClosed ? i + 1 : i) - start
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    if 0x30...0x39 ~= byte { return UInt32(byte) - 0x30 }
    guard isHexadecimal, 0x61...0x66 ~= byte | 0x20 else { return nil }
    return UInt32(byte | 0x20) - 0x57
  }

  /// The code point of a number: those of Windows where Latin-1 has none, as browsers read them.
  private static func scalar(_ value: UInt32) -> UInt32 {
    if 0x80...0x9F ~= value { return UInt32(Windows1252.scalar(UInt8(value))) }
    return value == 0 || Unicode.Scalar(value) == nil ? 0xFFFD : value
  }

  /// Names that browsers read without their semicolon, of those that stand beside numbers.
  private static let unclosed: Set<String> = ["nbsp", "amp", "lt", "gt", "quot"]

  private static let named: [String: UInt32] = {
    var named: [String: UInt32] = [:]
    let words = table.split { $0 == " " || $0 == "\n" }
    for i in stride(from: 0, to: words.count - 1, by: 2) {
      named[String(words[i])] = UInt32(words[i + 1], radix: 16)
    }
    return named
  }()

  /// Names with their code points: those of HTML 4 and the marks that HTML 5 adds.
  private static let table = """
    quot 22 amp 26 lt 3c gt 3e nbsp a0 iexcl a1 cent a2 pound a3 curren a4 yen a5 brvbar a6
    sect a7 uml a8 copy a9 ordf aa laquo ab not ac shy ad reg ae macr af deg b0 plusmn b1 sup2 b2
    sup3 b3 acute b4 micro b5 para b6 middot b7 cedil b8 sup1 b9 ordm ba raquo bb frac14 bc
    frac12 bd frac34 be iquest bf Agrave c0 Aacute c1 Acirc c2 Atilde c3 Auml c4 Aring c5
    AElig c6 Ccedil c7 Egrave c8 Eacute c9 Ecirc ca Euml cb Igrave cc Iacute cd Icirc ce Iuml cf
    ETH d0 Ntilde d1 Ograve d2 Oacute d3 Ocirc d4 Otilde d5 Ouml d6 times d7 Oslash d8 Ugrave d9
    Uacute da Ucirc db Uuml dc Yacute dd THORN de szlig df agrave e0 aacute e1 acirc e2 atilde e3
    auml e4 aring e5 aelig e6 ccedil e7 egrave e8 eacute e9 ecirc ea euml eb igrave ec iacute ed
    icirc ee iuml ef eth f0 ntilde f1 ograve f2 oacute f3 ocirc f4 otilde f5 ouml f6 divide f7
    oslash f8 ugrave f9 uacute fa ucirc fb uuml fc yacute fd thorn fe yuml ff OElig 152 oelig 153
    Scaron 160 scaron 161 Yuml 178 fnof 192 circ 2c6 tilde 2dc Alpha 391 Beta 392 Gamma 393
    Delta 394 Epsilon 395 Zeta 396 Eta 397 Theta 398 Iota 399 Kappa 39a Lambda 39b Mu 39c Nu 39d
    Xi 39e Omicron 39f Pi 3a0 Rho 3a1 Sigma 3a3 Tau 3a4 Upsilon 3a5 Phi 3a6 Chi 3a7 Psi 3a8
    Omega 3a9 alpha 3b1 beta 3b2 gamma 3b3 delta 3b4 epsilon 3b5 zeta 3b6 eta 3b7 theta 3b8
    iota 3b9 kappa 3ba lambda 3bb mu 3bc nu 3bd xi 3be omicron 3bf pi 3c0 rho 3c1 sigmaf 3c2
    sigma 3c3 tau 3c4 upsilon 3c5 phi 3c6 chi 3c7 psi 3c8 omega 3c9 thetasym 3d1 upsih 3d2
    piv 3d6 ensp 2002 emsp 2003 thinsp 2009 zwnj 200c zwj 200d lrm 200e rlm 200f ndash 2013
    mdash 2014 lsquo 2018 rsquo 2019 sbquo 201a ldquo 201c rdquo 201d bdquo 201e dagger 2020
    Dagger 2021 bull 2022 hellip 2026 permil 2030 prime 2032 Prime 2033 lsaquo 2039 rsaquo 203a
    oline 203e frasl 2044 euro 20ac image 2111 weierp 2118 real 211c trade 2122 alefsym 2135
    larr 2190 uarr 2191 rarr 2192 darr 2193 harr 2194 crarr 21b5 lArr 21d0 uArr 21d1 rArr 21d2
    dArr 21d3 hArr 21d4 forall 2200 part 2202 exist 2203 empty 2205 nabla 2207 isin 2208
    notin 2209 ni 220b prod 220f sum 2211 minus 2212 lowast 2217 radic 221a prop 221d infin 221e
    ang 2220 and 2227 or 2228 cap 2229 cup 222a int 222b there4 2234 sim 223c cong 2245
    asymp 2248 ne 2260 equiv 2261 le 2264 ge 2265 sub 2282 sup 2283 nsub 2284 sube 2286 supe 2287
    oplus 2295 otimes 2297 perp 22a5 sdot 22c5 lceil 2308 rceil 2309 lfloor 230a rfloor 230b
    lang 2329 rang 232a loz 25ca spades 2660 clubs 2663 hearts 2665 diams 2666 apos 27 excl 21
    num 23 dollar 24 percnt 25 lpar 28 rpar 29 ast 2a plus 2b comma 2c period 2e sol 2f colon 3a
    semi 3b equals 3d quest 3f commat 40 lsqb 5b bsol 5c rsqb 5d lowbar 5f lbrace 7b vert 7c
    verbar 7c rbrace 7d hyphen 2010 dash 2010 horbar 2015 numsp 2007 puncsp 2008 hairsp 200a
    half bd permil 2030 pertenk 2031 tab 9 newline a nobreak 2060 incare 2105 numero 2116
    phone 260e
    """
}
