internal import CommunitySafety
internal import Proofreading
package import Storage

/// Who answers for an action of a draft, by post: nobody's name is read.
package struct ShowAnsweringPosts: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Who answers for one lead.
    package struct Line: Sendable, Hashable {
        /// The lead as the plan prints it.
        package let printed: String
        /// The post that answers; nil where none is on record.
        package let post: String?
        /// The accountable agency; nil where it isn't known whom the words mean.
        package let agency: String?

        package init(printed: String, post: String?, agency: String?) {
            self.printed = printed
            self.post = post
            self.agency = agency
        }
    }

    /// Whoever reads drafts. One line for each lead, but for everybody, whom nobody asks. Costs as much as the partnership has
    /// records.
    package func run(_ action: RecordID, as party: ActingParty) async throws(ServiceError) -> [Line] {
        try party.require(.readDraft)
        let environment = context.environment
        return try await context.read { reading in
            let text = try reading.editedRecord(.action, action).text
            let register = try reading.openRegister()
            let resolver = PartyResolver(register)
            let today = try reading.today(environment)
            return PartyLines(printed: text[.leads], meaning: text[.leadParties]).parties.compactMap { lead in
                let meaning = resolver.meaning(of: lead.printed, party: lead.guessed ? nil : lead.party)
                return register.answer(meaning, on: today).map { answer in
                    Line(
                        printed: lead.printed, post: answer.post.map { register.name(of: $0) },
                        agency: answer.agency.map { register.name(of: $0) })
                }
            }
        }
    }
}
