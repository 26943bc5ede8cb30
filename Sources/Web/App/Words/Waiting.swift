/// A time to wait, in words.
enum Waiting {
    /// `8 seconds`, `1 minute`, `15 minutes`; minutes are rounded up.
    static func words(_ seconds: Int) -> String {
        if seconds < 60 { return seconds == 1 ? "1 second" : "\(seconds) seconds" }
        let minutes = (seconds + 59) / 60
        return minutes == 1 ? "1 minute" : "\(minutes) minutes"
    }
}
