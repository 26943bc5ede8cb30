/// Who is asking. Accounts will add the roles of the partnership; until then a server has one audience for everybody.
package enum Audience: String, Sendable, Hashable, CaseIterable {
    /// Anybody at all.
    case everybody = "public"
    /// Anybody, on a server that shows the made-up district.
    case demonstration
    /// The person who started the server on their own machine.
    case `operator`
}
