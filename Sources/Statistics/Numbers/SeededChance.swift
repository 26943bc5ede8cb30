/// Chance that can be repeated: SplitMix64 (Steele, Lea and Flood, 2014), the same on every machine and in every version.
struct SeededChance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 up to the bound, which is above 0; the bias is below the bound over 2⁶⁴.
    mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }

    /// Fisher and Yates's shuffle.
    mutating func shuffle(_ values: inout [Double]) {
        for index in values.indices.dropFirst().reversed() { values.swapAt(index, below(index + 1)) }
    }
}
