/// A run of digits as a scanner meets it: "1,155", "8.7", "£1.2", "2018".
struct Numeral {
    var value: Double
    /// Digits printed after the decimal point.
    var decimals: Int
    /// Digits printed before it.
    var wholeDigits: Int
    var hasSeparators: Bool
    var hasLeadingZero: Bool
    /// The offset behind the last digit.
    var end: Int

    /// The worth of one in the last printed digit.
    var step: Double { Numeral.power(ofTenth: decimals) }

    /// 10 to the power of minus `count`.
    static func power(ofTenth count: Int) -> Double {
        var power = 1.0
        for _ in 0..<min(count, 15) { power *= 10 }
        return 1 / power
    }

    /// Reads the numeral that begins at `start`, where a digit stands.
    init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        value = 0
        decimals = 0
        wholeDigits = 0
        hasSeparators = false
        hasLeadingZero = false
        end = start
        hasLeadingZero = bytes[start] == .zero && Self.isDigit(bytes, start + 1)
        readWhole(bytes)
        readDecimals(bytes)
    }

    private mutating func readWhole(_ bytes: UnsafeBufferPointer<UInt8>) {
        while true {
            while Self.isDigit(bytes, end) {
                value = value * 10 + Double(bytes[end] - .zero)
                wholeDigits += 1
                end += 1
            }
            guard let width = Self.separator(bytes, end), wholeDigits <= 3 || hasSeparators,
                Self.isDigit(bytes, end + width), Self.isDigit(bytes, end + width + 1),
                Self.isDigit(bytes, end + width + 2), !Self.isDigit(bytes, end + width + 3)
            else { return }
            hasSeparators = true
            end += width
        }
    }

    private mutating func readDecimals(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard end < bytes.count, bytes[end] == .point, Self.isDigit(bytes, end + 1) else { return }
        end += 1
        var worth = 0.1
        while Self.isDigit(bytes, end) {
            value += Double(bytes[end] - .zero) * worth
            worth /= 10
            decimals += 1
            end += 1
        }
        let scale = 1 / step
        if decimals <= 12 { value = (value * scale).rounded() / scale }
    }

    /// The width of a thousands separator at an offset: a comma, or a space that doesn't break.
    private static func separator(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
        guard at < bytes.count else { return nil }
        if bytes[at] == .comma { return 1 }
        if bytes[at] == 0xC2, at + 1 < bytes.count, bytes[at + 1] == 0xA0 { return 2 }
        guard bytes[at] == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80 else { return nil }
        return bytes[at + 2] == 0x89 || bytes[at + 2] == 0xAF ? 3 : nil
    }

    static func isDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        at >= 0 && at < bytes.count && bytes[at] &- .zero < 10
    }
}

extension UInt8 {
    static var zero: UInt8 { 48 }
    static var comma: UInt8 { 44 }
    static var point: UInt8 { 46 }
    static var hyphen: UInt8 { 45 }
    static var apostrophe: UInt8 { 39 }
}
