/// When a message that was put off is tried again.
public enum RetryPlan {
    /// Minutes until the next try after so many, the first being 1: a minute, two, four, and so on up to four hours.
    public static func minutes(after tries: Int) -> Int {
        guard tries < 9 else { return 240 }
        return min(1 << max(0, tries - 1), 240)
    }

    /// A message is tried for so many days from when it was written, or from when somebody asked for it again.
    public static let days = 5
}
