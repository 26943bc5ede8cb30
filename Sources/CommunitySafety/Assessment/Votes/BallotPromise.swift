/// What voters are told of who sees what they give: the same on the ballot, in messages and in letters.
public enum BallotPromise {
    public static let words =
        "Nobody sees scores before the round is closed. Then the partnership sees how far agencies are apart and the reasons that were given, not who gave what; where only two or three agencies vote, they may be able to tell. What you give may be released on request."

    /// A link is a key: who may have it.
    public static let sharing =
        "If a colleague knows more, pass it on to them alone: whoever has the link can vote."
}
