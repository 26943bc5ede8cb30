internal import Storage

/// What a form of an update carries: it can be used with one link or round only, and counts once.
extension ServiceContext {
    /// A new key for a form; `place` is the id of whoever is asked, or the year and quarter.
    package func updateKey(for place: String) throws(ServiceError) -> String {
        let id = environment.ids.next().text
        return try ServiceError.answering {
            "\(id).\(Secrets.text(of: try store.mac(of: Self.keyText(id, place), for: .signedLink)))"
        }
    }

    /// Throws `notPermitted` for a key that wasn't made for this place.
    func check(
        _ key: String, for place: String, _ permission: Permission = .answerRound
    ) throws(ServiceError) {
        let parts = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let holds = try ServiceError.answering {
            guard parts.count == 2, let code = Secrets.bytes(of: parts[1]) else { return false }
            return try store.holds(code, of: Self.keyText(parts[0], place), for: .signedLink)
        }
        guard holds else { throw .notPermitted(permission) }
    }

    private static func keyText(_ id: String, _ place: String) -> String { "update form\n\(id)\n\(place)" }
}
