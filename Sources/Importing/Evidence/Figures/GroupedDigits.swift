/// Numbers in messages: `1,155`.
enum GroupedDigits {
    static func text(_ count: Int) -> String {
        var digits = ""
        for (place, digit) in String(count.magnitude).reversed().enumerated() {
            if place > 0, place % 3 == 0 { digits.append(",") }
            digits.append(digit)
        }
        return (count < 0 ? "-" : "") + String(digits.reversed())
    }
}
