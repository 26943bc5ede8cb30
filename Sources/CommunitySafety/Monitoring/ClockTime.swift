/// A time of day by the clocks on the wall, to the minute.
public struct ClockTime: Sendable, Hashable, Codable {
    public let hour: Int
    public let minute: Int

    /// Nil for a time that no clock shows.
    public init?(hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        self.hour = hour
        self.minute = minute
    }

    /// Reads `18:30` and `9.15`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    /// `09:15`.
    public var text: String { "\(Self.padded(hour)):\(Self.padded(minute))" }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
