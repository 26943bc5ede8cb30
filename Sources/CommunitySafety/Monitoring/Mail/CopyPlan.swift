/// When word goes out to somebody that answers were typed in their name. One message gathers what is typed in one sitting: it
/// waits until nothing has been typed for them for a while, and no longer than a while in all.
public enum CopyPlan {
    /// Minutes without another answer after which it goes out.
    public static let quiet = 15
    /// Minutes after the first answer after which it goes out, whatever is still being typed.
    public static let longest = 60

    /// Minutes from the first answer until the message goes out, `since` minutes after which another was typed.
    public static func minutes(since: Int) -> Int { min(max(0, since) + quiet, longest) }
}
