/// How people come in.
package enum Gate: Sendable, Hashable {
    /// Whoever reaches the server is its operator: for tests, and for a machine that nobody else uses.
    case machine
    /// People sign in. While there is no account yet, whoever has the code may make the first; `isSecure` says that the
    /// server may be reached from other machines, so that cookies must not travel unencrypted.
    case accounts(setUpCode: String, isSecure: Bool)
}
