/// How wide words come out in the printed sans serif face (Liberation Sans, whose letters are as wide as Arial's).
struct TextWidth {
    /// Points.
    var size: Double

    /// Points; a little is added, so that what is measured fits in another face of the same kind too.
    func width(of words: some StringProtocol) -> Double {
        let thousandths = words.unicodeScalars.reduce(0) { $0 &+ Self.width(of: $1) }
        return Double(thousandths) * size / 1000 * 1.04
    }

    /// The widest word, which can't be broken; words longer than `BreakableText.longest` can.
    func widestWord(in words: String) -> Double {
        words.split(whereSeparator: { $0 == " " || $0 == "/" || $0 == "-" }).reduce(0) {
            max($0, width(of: $1.prefix(BreakableText.longest)))
        }
    }

    /// How many lines the words take in a column so wide (points), roughly.
    func lines(of words: String, in column: Double) -> Int {
        column <= 0 ? 1 : max(1, Int((width(of: words) * 1.08 / column).rounded(.up)))
    }

    /// Thousandths of the size: the 95 of ASCII, then a wide letter's worth for the rest.
    private static func width(of scalar: Unicode.Scalar) -> Int {
        guard scalar.value >= 32 else { return 0 }
        guard scalar.value < 127 else { return scalar.value < 0x1100 ? 600 : 1000 }
        return ascii[Int(scalar.value) - 32]
    }

    private static let ascii = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
        833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
        556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
        334,
        260, 334, 584,
    ]
}
