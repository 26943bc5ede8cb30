package import CommunitySafety
internal import Storage

/// Which of a plan's figures were revised since they went out.
package struct ShowRevisedFigures: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Revision: Sendable, Hashable {
        package let call: FigureCall
        /// A sentence that says what was printed, and what is held now.
        package let words: String
    }

    /// What can be done about it.
    package enum NextStep: Sendable, Hashable {
        /// It is adopted: an amendment, by those who may.
        case amend
        /// Another version is being worked on, and prints what is held.
        case draft
        /// It went out as a draft: it goes out again.
        case publish
    }

    package struct Answer: Sendable, Hashable {
        package let revisions: [Revision]
        package let next: NextStep
    }

    /// For those who read drafts; in the order of the plan.
    package func run(year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Answer {
        try party.require(.readDraft)
        return try await context.read { reading in
            let versions = try reading.planVersions().filter { $0.year == year && $0.state != .withdrawn }
            guard let newest = versions.first, let printed = try reading.printedFigures(of: newest.planID) else {
                return Answer(revisions: [], next: .draft)
            }
            let plan = try reading.plan(printed.version)
            let book = try reading.revisedFigures(of: plan, printed)
            let revisions = book.inOrder(of: plan.quotedCalls).flatMap { call, figure in
                figure.doubts.filter { $0.kind == .revised }.map { Revision(call: call, words: $0.message) }
            }
            let next: NextStep =
                newest.id != printed.version.id ? .draft : newest.state == .adopted ? .amend : .publish
            return Answer(revisions: revisions, next: next)
        }
    }
}
