/// What a QR code says about itself, with its own error correction (ISO/IEC 18004, 7.9 and 7.10).
package enum QRSigns {
    /// The fifteen bits of level M and a mask, the lowest bit being the last.
    package static func format(mask: Int) -> Int { protected(mask, places: 10, by: 0x537) ^ 0x5412 }

    /// The eighteen bits of a version's number; codes smaller than version 7 don't carry them.
    package static func version(_ number: Int) -> Int { protected(number, places: 12, by: 0x1F25) }

    /// The number and behind it the remainder of its division by a polynomial (BCH).
    private static func protected(_ number: Int, places: Int, by polynomial: Int) -> Int {
        var remainder = number
        for _ in 0..<places { remainder = remainder << 1 ^ (remainder >> (places - 1)) * polynomial }
        return number << places | remainder
    }
}
