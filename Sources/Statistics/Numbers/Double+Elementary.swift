#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The elementary functions, taken from the C library in this one place.
extension Double {
    var exponential: Double { exp(self) }

    var naturalLogarithm: Double { log(self) }

    /// Of an angle in radians.
    var sine: Double { sin(self) }

    /// Of an angle in radians.
    var cosine: Double { cos(self) }

    /// The angle in radians, from −π/2 to π/2.
    var arctangent: Double { atan(self) }

    /// erfc, accurate in its tail.
    var complementaryError: Double { erfc(self) }

    /// Rounded to twelve decimals, where two ways to the same sum must tie.
    var tied: Double { (self * 1e12).rounded() / 1e12 }

    /// Nil when it is infinite or not a number.
    var ifFinite: Double? { isFinite ? self : nil }

    var squared: Double { self * self }
}
