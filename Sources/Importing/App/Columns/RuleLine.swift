/// A line that draws a rule with dashes, equals signs or underscores.
enum RuleLine {
    /// The columns of its stretches, or nil when the line is no rule.
    static func stretches(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>]? {
        var stretches: [Range<Int>] = []
        var signs = 0
        for index in range {
            let column = index - range.lowerBound
            switch bytes[index] {
            case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "_"):
                signs += 1
                if let last = stretches.last, last.upperBound == column {
                    stretches[stretches.count - 1] = last.lowerBound..<column + 1
                } else {
                    stretches.append(column..<column + 1)
                }
            case 0x20, UInt8(ascii: "+"), UInt8(ascii: "|"), 0x0C: continue
            default: return nil
            }
        }
        return signs >= 3 && signs >= 2 * stretches.count ? stretches : nil
    }
}
