/// Small containers that other tools made, and what is inside them.
enum SampleContainer {
  /// `a.dmp`, made in Python:
  ///
  ///     b'PAGEDU64' + bytes((i * i >> 3) & 255 for i in range(300)) + bytes(9000) + b'end'
  static let dump: [UInt8] =
    Array("PAGEDU64".utf8) + (0..<300).map { UInt8(truncatingIfNeeded: ($0 * $0) >> 3) }
    + Array(repeating: 0, count: 9000) + Array("end".utf8)

  /// Python `zipfile`, deflated: `readme.txt`, then `a.dmp` as `Münze/при.dmp`.
  static let zip = base64(
    """
    UEsDBBQAAAAIAKqxblcgMDo2CAAAAAYAAAAKAAAAcmVhZG1lLnR4dMtIzcnJ5wIAUEsDBBQAAAgIAKqxblddMQfSggEAAF8k
    AAARAAAATcO8bnplL9C/0YDQuC5kbXALcHR3dQk1M2FgYGBkYmZh4+Di4RcSlZBRUNHQNTK3cfLwC4lOyiyoaOiYMHPR6i37
    Tly68/zTXw4RBR0L16D4nKqOaUs2H7r44AODgIKhU3BKWcesNfsvPf3Bo2DiEVvUPmfTiXtfuJUsAzIaZmw4+ei3iJ5HUs30
    TWdfsCjYRJROWn/mFYeaS3LTwgMPGBQcEpsWH3nGoeWTP2nrjT8KLhm9m67/UfLIm7L7EadBRMOKCz+VvEvmnfgk414098QX
    BZ+KpZf+60R1bHsi7FS44AKDQcLEQ59Vwjp2vZEPat3xRiGkY+8n9ZhJJ/6ZZC+6KeDRsOODZtLsK3weTXu+G+WueKIQM+Oq
    kH/PKQ63lsNMjg0HGBwaDjI5txzj8Oo5LxQ6445Cyoq3RuV7mDz6rkgnrfxg0XBCIHLRa5O6E0IxyxlGwSgYBaNgFIyCUTAK
    RsEoGAWjYBSMglEwCkbBKBgFo2AUjIJRMApGwSgYBaNgFIyCUTAKRsEoGAEgNS8FAFBLAQIUAxQAAAAIAKqxblcgMDo2CAAA
    AAYAAAAKAAAAAAAAAAAAAACkgQAAAAByZWFkbWUudHh0UEsBAhQDFAAACAgAqrFuV10xB9KCAQAAXyQAABEAAAAAAAAAAAAA
    AKSBMAAAAE3DvG56ZS/Qv9GA0LguZG1wUEsFBgAAAAACAAIAdwAAAOEBAAAAAA==
    """)

  /// Python `zipfile` without an entry.
  static let emptyZip = base64(
    """
    UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==
    """)

  /// `7z a -psecret -tzip enc.zip a.dmp` (7-Zip 16.02).
  static let encryptedZip = base64(
    """
    UEsDBBQAAQAIAKqxblddMQfSkAEAAF8kAAAFAAAAYS5kbXBD0jY4RpPE8b+xLze4vE9Dj2TgJRTObuEEZRoKt/I2OLCQRgLe
    QsdNKvnWM2otQNJDM5D1xeWyu0N6l13+2N4bL4rEv0SWzVHUr5N77QG1l9pvdAWwLtUPpxG9Ml/9vLOGcBInrcBqIJTDkWeV
    okmcIgII0qcsTxuO2sV8tZAHOmm7lu/ElYFlB4eqz2MG4OCNHsa3EAMrF7CnsZ4PNCs3MEY9FKoZMIBdlN1t/WS4UNub5Edw
    1iH1qiC0S3KuoE4GcYwlNoWtNAOAfo8yzaSrE2S0YlWYQq24JZi41sUtxChIQQ9AT7H4ZzjG7YnVGd+ZfoJQsd6iUB3S3S/O
    Atq9gxFGHT7iG7N4FOu+HDYlRrLVFaGt3mc4tduHV6nfG4QRqWlwNC4Wc2u2oYfFJhCrzoXUoD2H4dLbdcSz9hWhE6ttbDsX
    4drh8UziFKWPAsudym0GStwkaDgrT75k1FRSPKQOASIp5i5Rdd+dDvtikjiDVxoXm0hf0OWRtghOkCI2705MtAvfp9QnFsfM
    R/6bUEsBAj8DFAABAAgAqrFuV10xB9KQAQAAXyQAAAUAJAAAAAAAAAAggKSBAAAAAGEuZG1wCgAgAAAAAAABABgAAABtxkcX
    2gEAAAAAAAAAAAAAAAAAAAAAUEsFBgAAAAABAAEAVwAAALMBAAAAAA==
    """)

  /// `7z a plain.7z readme.txt a.dmp`.
  static let sevenZip = base64(
    """
    N3q8ryccAAQNlQ4SzQEAAAAAAAAhAAAAAAAAAE2FFEHgJGQBXV0AKBBFCWi95hegMGdyZ301Fe7/6VNsq18Aa/VkE/Km/ae8
    pyXTMTdRcjoAaXtWPYsRJEMtrIDyU6irechXLc/9Ne3Hp5nkixIYaV3r220NO8pLXljLP97XCe/7b6zuKAfF3Or8l3MSf6tO
    rBW+KhE2HvfLB8jZ1KkObPk6vNiD59DraNVanqjIUvlK3rd7t1ETboCmcBhkFMAyMZ1NMDJ4TSTOYZBj1jMvgPoqpTy2qSZX
    HbU/YbYFytSgaazoTvX4qS/FcHFaT/TCJV06c447ujwJNx5Zs3QPcUt4EDf25p71njlGcSYA7cwqNozv3XSSU/CCiNHAYcHN
    1jfWHmSit7AAxjal72zneC3lQ/p3TLmDyaBO/I/O6j6Dg7hMlUMIHQPeysJfgVeedBgZVgC2TtOeWqMgrYPiBypbulCqwKR7
    CpuDidPQEIJI52OMoMw1IcUAjRU2errDK+wAAAAAAIEzB64P1ToOxlck0/6zcBaxV6NQye+0Xu5m4C+zJT378nz0ZeYBvLbg
    2oxc9a0MXVfTNaVTfbV45uVtyfLkbqxfnwcw8IYYd+iz05uPf6c7kuAHKdYUo1uhmuIGes016LZPqQAAABcGgWUBCWgABwsB
    AAEjAwEBBV0AEAAADHYKAcaLXBsAAA==
    """)

  /// `7z a -psecret enc.7z a.dmp`.
  static let encryptedSevenZip = base64(
    """
    N3q8ryccAAS5bDVRYAEAAAAAAABiAAAAAAAAALMUv120c6VAHNXCMcsilbQbyjUSKhMIrN2mNLUzzsgwxuf8EKX+ij3zglf4
    y+YXmxjms4zLmSVKE9KsOVk5TYYbtbYegWT8eaY/NL8cdAp31QGIjYjI62YSV2nO9Ox8cenOm8K83apxmAVrMApX5GTbngYV
    Q9Id/A1WjeujWhTpScpvh0Iv21StO92371jkM9T1UVweQfo8oLPLnTTq/wAeHg4f9l30PmHY2RDJOzPFcdWZZrrmul7ZAmBZ
    PY43i9CCL7Deedk/DbnmzFwEhyZ6lZYx7xDGX4GiNdJ/qmloekFwl9TqICUVsJp7fmHJlvNwV/E3Lt6cml5dCsCvZhbKz7US
    mFp0WWuMPjOlw5JntXcA6Nyc7RSvwHKWMCfI1npnSlt5F/d2BPqtNA/IBFPJ7rry8mmCL39X264oVIcunEog2+pHGTj/cHgZ
    72XfexAUcbveS6B/Z/s3uOmMI1bkeEVfAQQGAAEJgWAABwsBAAIkBvEHARJTD63EBVWC6U0dIwMVoZA5K6IhIQEDAQAMgV6k
    XwAICgFdMQfSAAAFARENAGEALgBkAG0AcAAAABQKAQAAAG3GRxfaARUGAQAggKSBAAA=
    """)

  /// `7z a -psecret -mhe=on enc2.7z a.dmp`: the names are encrypted too.
  static let hiddenSevenZip = base64(
    """
    N3q8ryccAAQwBfJf0AEAAAAAAAAvAAAAAAAAAL6J4yirPIZrfB6gCEoUWr0tMsLrKeaPc2qbmPS+pMUWtLICZwphGrOMph4T
    J8NwghdKwj0WAU+NUOrhZKmZ6v0jgkcsogXUtOugnZW4fYZ55DkFTgVxgyj3K8uOj64NhegUrZ5eH5gAhr5SNDUP/AZFl8Hg
    GdcLplkGuzvtovPYACwAmq32rVu3N71vc3cVN4rHMssnME90c0NvhbaivCpzkv5R7UGkfUAgB+jA9NL59NbQ6HZOZOkNcs9F
    zfzIHelepJWW8xlgC9ytV/hyMFuuk+NAaOzDDxLn6KJNLa7r27q73+p5nCMlB6TuZz4I+l53dvRNGIW3Ykr0eepipDW7Jn+/
    ZcJCfh4q1ynvIIbObzK6vG3DZS5XiVtxsDM/g2g78Vi64hjVmvTMwl/b1hZBL2KTrjSXmbOTLVf2d90LSd+sOslZc2rjSlRc
    gK3EyY9nMyWcNoWFyZLmsf0DBbit3vVvlLlGME9A/cMDY1VIMOZ+/3ZGTna9Tto5QKQrqVcPtienZSNri0LxbEWFKwt0OeGu
    Pj+YYz5rT+mzwgHbLrftcUJcFVcq5s2BMgCfvpl5ZTH2l3k9jVqlx7COAMqZvTsqjsHSI5W/WNhaSEThSv/RhRcGgWABCXAA
    BwsBAAEkBvEHARJTD6CqnojsvZ2qM/X9bOO5414MYgoBncWORwAA
    """)

  /// `gcab -c -z m.cab readme.txt a.dmp`: MSZIP.
  static let cab = base64(
    """
    TVNDRgAAAADvAQAAAAAAACwAAAAAAAAAAwEBAAIAAAAAAAAAXQAAAAEAAQAGAAAAAAAAAAAAbleqsSAAcmVhZG1lLnR4dABf
    JAAABgAAAAAAbleqsSAAYS5kbXAAc38UjIoBZSRDS8tIzcnJ5wpwdHd1CTUzYWBgYGRiZmHj4OLhFxKVkFFQ0dA1Mrdx8vAL
    iU7KLKho6Jgwc9HqLftOXLrz/NNfDhEFHQvXoPicqo5pSzYfuvjgA4OAgqFTcEpZx6w1+y89/cGjYOIRW9Q+Z9OJe1+4lSwD
    MhpmbDj56LeInkdSzfRNZ1+wKNhElE5af+YVh5pLctPCAw8YFBwSmxYfecah5ZM/aeuNPwouGb2brv9R8sibsvsRp0FEw4oL
    P5W8S+ad+CTjXjT3xBcFn4qll/7rRHVseyLsVLjgAoNBwsRDn1XCOna9kQ9q3fFGIaRj7yf1mEkn/plkL7op4NGw44Nm0uwr
    fB5Ne74b5a54ohAz46qQf88pDreWw0yODQcYHBoOMjm3HOPw6jkvFDrjjkLKirdG5XuYPPquSCet/GDRcEIgctFrk7oTQjHL
    GUbBKBgFo2AUjIJRMApGwSgYBaNgFIyCUTAKRsEoGAWjYBSMglEwCkbBKBgFo2AUjIJRMApGwSgYASA1LwUA
    """)

  /// `gzip -9 -n -k a.dmp`.
  static let gzip = base64(
    """
    H4sIAAAAAAACAwtwdHd1CTUzYWBgYGRiZmHj4OLhFxKVkFFQ0dA1Mrdx8vALiU7KLKho6Jgwc9HqLftOXLrz/NNfDhEFHQvX
    oPicqo5pSzYfuvjgA4OAgqFTcEpZx6w1+y89/cGjYOIRW9Q+Z9OJe1+4lSwDMhpmbDj56LeInkdSzfRNZ1+wKNhElE5af+YV
    h5pLctPCAw8YFBwSmxYfecah5ZM/aeuNPwouGb2brv9R8sibsvsRp0FEw4oLP5W8S+ad+CTjXjT3xBcFn4qll/7rRHVseyLs
    VLjgAoNBwsRDn1XCOna9kQ9q3fFGIaRj7yf1mEkn/plkL7op4NGw44Nm0uwrfB5Ne74b5a54ohAz46qQf88pDreWw0yODQcY
    HBoOMjm3HOPw6jkvFDrjjkLKirdG5XuYPPquSCet/GDRcEIgctFrk7oTQjHLGUbBKBgFo2AUjIJRMApGwSgYBaNgFIyCUTAK
    RsEoGAWjYBSMglEwCkbBKBgFo2AUjIJRMApGwSgYASA1LwUAXTEH0l8kAAA=
    """)

  /// `xz -k a.dmp`.
  static let xz = base64(
    """
    /Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4CReAVZdACgQRQloveYXoDBncmd9NRXu/+lTbKtfAGv1ZBPypv2nvKcl0zE3UXI6
    AGl7Vj2LESRDLayA8lOoq3nIVy3P/TXtx6eZ5IsSGGld69ttDTvKS15Yyz/e1wnv+2+s7igHxdzq/JdzEn+rTqwVvioRNh73
    ywfI2dSpDmz5OrzYg+fQ62jVWp6oyFL5St63e7dRE26ApnAYZBTAMjGdTTAyeE0kzmGQY9YzL4D6KqU8tqkmVx21P2G2BcrU
    oGms6E71+KkvxXBxWk/0wiVdOnOOO7o8CTceWbN0D3FLeBA39uae9Z45RnEmAO3MKjaM7910klPwgojRwGHBzdY31h5korew
    AMY2pe9s53gt5UP6d0y5g8mgTvyPzuo+g4O4TJVDCB0D3srCX4FXnnQYGVYAtk7TnlqjIK2D4gcqW7pQqsCkewqbg4nT0BCC
    SOdjjKDMNSHFAEOQqgAAANhUvBhd03fAAAHyAt9IAAAYSnHhscRn+wIAAAAABFla
    """)

  /// `zstd -q -19 a.dmp`.
  static let zstd = base64(
    """
    KLUv/WRfIw0KAIQTUEFHRURVNjQAAAABAgMEBggKDA8SFRgcICQoLTI3PEJITlRbYmlweICIkJmiq7S+yNLc5/L9CBQgLDhF
    Ul9seoiWpLPC0eDwABAgMUJTZHaImqy/0uX4DCA0SF1yh5yyyN70CyI5UGiAmLDJ4vsULkhifJeyzegEIDxYdZKvzOoIJkRj
    gqHA4AAgQGGCo8TmCCpMb5K12PwgRGiNstf8IkhulLviCTBYgKjQ+SJLdJ7I8hxHcp3I9CBMeKXS/yxaiLbkE0JxoNAAMGCR
    wvMkVoi67B9ShbjsIFSIvfInXJLI/jRrotkQSIC48Clim9QOSIK89zJtqOQgXJjVEk+MyghGhMMCQYDAAECAwQJDhMYISozP
    ElWY3CBkqO0yd7wCSI7UG2Kp8DiAyBBZous0fsgSXKcAZW5kAQA1JIMHUxq4ytk=
    """)

  /// `bzip2 -k a.dmp`.
  static let bzip2 = base64(
    """
    QlpoOTFBWSZTWc9OF8YAAIL///193kzV93Xkf93ffv5v99VWx3X/fuzfX/129uVX3lzvsAD7GDIxE0G1PUAAANAAAAAAAAAA
    AAA9Q0DTE00A09TQMg9IPFAeozKD1EB4o/UT0nlPSAeoDIaMmIPUaBoA00A0NPUNNGgAPUB6gAAAAAAAAAAM1CJUNA0aDQaa
    NAGTQGJoMhoABiDQAMTEZNDQMIZAAAYmQyaAAaADQHQhAAZhR4AQCAPXscMhggEAPjTfYv47xgYL88/Lk43JD5iXXbGQznok
    PDuC9RUSRKKm+/pSoTkPaFm7AH91AjMr+dB1SkIQ6PQlOQkk0aLAzjmU0sHlZsDUgYqp+dlwl60BdATRCpaNauITzgx8Nc40
    pRi9zoRmIKYCYksh+qyzwB2QKewDYMBja1wRpBDH+1hbhBX3T0YLY2iM/fHjRhsU08NDEw5pohhiJOpUbOkNEjDOSXcTqNjW
    ikSkUOn30T8tdFSpYOrVhLkwjesixGC/kX8/MP1kI3flEB6B3MInvR9qElj1EIQ2HuUyZOJRBSMHxJM4TCyy4Js9EwRzWUd8
    tDBWpouOOSmmpGYJopx7z/Bsz/xagQAAAex57FI7f4u5IpwoSGenC+MA
    """)

  /// `bsdtar --format ustar -cf t.tar readme.txt a.dmp && gzip -9 -n t.tar`.
  static let tarGzip = base64(
    """
    H4sIAAAAAAACAytKTUzJTdUrqShhoBkwMDAwMzFRANFAgE6DgJmCoYmpkYm5uYEJUMLA0NjA2JBBwYCBDqC0uCSxCOiUovx8
    vEFASB7dc0MEZKTm5ORzMYyCEQoS9VJyC2hsB/78b2RkaGyOlv8Nzc3MRvM/PUCAo7urS6iZCZDJyMTMwsbBxcMvJCoho6Ci
    oWtkbuPk4RcSnZRZUNHQMWHmotVb9p24dOf5p78cIgo6Fq5B8TlVHdOWbD508cEHBgEFQ6fglLKOWWv2X3r6g0fBxCO2qH3O
    phP3vnArWQZkNMzYcPLRbxE9j6Sa6ZvOvmBRsIkonbT+zCsONZfkpoUHHjAoOCQ2LT7yjEPLJ3/S1ht/FFwyejdd/6PkkTdl
    9yNOg4iGFRd+KnmXzDvxSca9aO6JLwo+FUsv/deJ6tj2RNipcMEFBoOEiYc+q4R17HojH9S6441CSMfeT+oxk078M8ledFPA
    o2HHB82k2Vf4PJr2fDfKXfFEIWbGVSH/nlMcbi2HmRwbDjA4NBxkcm45xuHVc14odMYdhZQVb43K9zB59F2RTlr5waLhhEDk
    otcmdSeEYpaPlhqjYBSMglEwCkbBKBgFo2AUjIJRMApGwSgYBaNgFIyCUTAKRsEoGAWjYBSMglEwCkbBKBgFo2AkgNS8lNFA
    GAWjYBSMgkEKAMmOilYAMAAA
    """)

  /// Decodes base64; what is none is passed over.
  static func base64(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits = 0
    var value = 0
    for character in text.utf8 {
      let digit: Int
      switch character {
      case 0x41...0x5A: digit = Int(character) - 0x41
      case 0x61...0x7A: digit = Int(character) - 0x61 + 26
      case 0x30...0x39: digit = Int(character) - 0x30 + 52
      case 0x2B: digit = 62
      case 0x2F: digit = 63
      default: continue
      }
      value = (value << 6 | digit) & 0xFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: value >> bits))
      }
    }
    return bytes
  }
}
