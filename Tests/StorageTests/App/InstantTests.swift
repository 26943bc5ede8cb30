import Storage
import Testing

@Suite struct InstantTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (1_645_557_742_000, "2022-02-22T19:22:22.000Z"), (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
            (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
        ] as [(Int64, String)])
    func `an instant is written and read in UTC`(milliseconds: Int64, text: String) {
        #expect(Instant(milliseconds: milliseconds).text == text)
        #expect(Instant(text: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "2024-01-15", "2024-02-30T00:00:00.000Z", "2024-01-15T24:00:00.000Z", "2024-01-15T10:00:00+01:00",
    ])
    func `what isn't an instant is refused`(text: String) {
        #expect(Instant(text: text) == nil)
    }

    /// The example of RFC 9562, appendix A.6.
    @Test func `an id is a UUID of version 7`() {
        let random: [UInt8] = [0x0C, 0xC3, 0x18, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F]
        let id = RecordID(at: Instant(milliseconds: 1_645_557_742_000), random: random)
        #expect(id.text == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
    }
}
