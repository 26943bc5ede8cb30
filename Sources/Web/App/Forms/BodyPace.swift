/// How fast a body has to come in.
struct BodyPace: Sendable, Hashable {
    /// For so long nothing is asked.
    var grace: Duration = .seconds(30)
    /// After it, so many bytes a second on average.
    var leastRate = 1_000
    /// When it must be all there.
    var longest: Duration = .seconds(900)

    /// Whether a body of which so many bytes came may go on.
    func allows(_ bytes: Int, after spent: Duration) -> Bool {
        guard spent > grace else { return true }
        return spent <= longest && bytes >= Int(spent.components.seconds) * leastRate
    }
}
