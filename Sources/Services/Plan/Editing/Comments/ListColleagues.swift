internal import CommunitySafety
package import Storage

/// Those who may be named in a comment: whoever has an account and may read the draft.
package struct ListColleagues: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Names, roles and agencies, nothing that anybody is reached by. Whoever may comment and has an account.
    package func run(as party: ActingParty) async throws(ServiceError) -> [Colleague] {
        if case .link = party { throw .notPermitted(.readDraft) }
        try party.require(.readDraft)
        return try await all()
    }

    /// Those chosen, with those whose name stands in the words after an @.
    func named(in words: String, or chosen: [RecordID]) async throws(ServiceError) -> [RecordID] {
        guard words.contains("@") || !chosen.isEmpty else { return [] }
        let colleagues = try await all()
        let known = Set(colleagues.map(\.id))
        guard chosen.allSatisfy(known.contains) else {
            throw .invalid([
                .form("mention", "Whoever you name can’t read the draft.", "Choose one of those listed.")
            ])
        }
        let folded = words.lowercased()
        let written = colleagues.filter { !$0.name.isEmpty && folded.contains("@\($0.name.lowercased())") }
        var seen: Set<RecordID> = []
        return (chosen + written.map(\.id)).filter { seen.insert($0).inserted }
    }

    private func all() async throws(ServiceError) -> [Colleague] {
        try await context.read { try $0.colleagues().filter(\.mayReadDraft) }
    }
}

extension Colleague {
    package var mayReadDraft: Bool {
        ActingParty.account(Actor(id: id, role: role, agency: agency)).may(.readDraft)
    }
}
