/// Reed–Solomon codes over the field of 256 elements with the polynomial x⁸ + x⁴ + x³ + x² + 1, as QR codes use them
/// (ISO/IEC 18004, 7.5 and annex A).
package enum ReedSolomon {
    /// The codewords that are put behind the data, so that a reader can mend what it misread.
    package static func correction(of data: [UInt8], count: Int) -> [UInt8] {
        let generator = generator(count)
        var remainder = [UInt8](repeating: 0, count: count)
        for byte in data {
            let factor = byte ^ remainder[0]
            remainder = Array(remainder.dropFirst()) + [0]
            for place in remainder.indices { remainder[place] ^= product(generator[place], factor) }
        }
        return remainder
    }

    /// (x - 1)(x - 2)(x - 4)… without its highest coefficient, which is 1.
    private static func generator(_ count: Int) -> [UInt8] {
        var coefficients = [UInt8](repeating: 0, count: count - 1) + [1]
        var root: UInt8 = 1
        for _ in 0..<count {
            for place in coefficients.indices {
                let next = place + 1 < count ? coefficients[place + 1] : 0
                coefficients[place] = product(coefficients[place], root) ^ next
            }
            root = product(root, 2)
        }
        return coefficients
    }

    private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var result = 0
        for bit in (0..<8).reversed() {
            result = result << 1 ^ (result >> 7) * 0x11D
            result ^= Int(right >> bit & 1) * Int(left)
        }
        return UInt8(truncatingIfNeeded: result)
    }
}
