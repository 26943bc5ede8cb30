package import CommunitySafety
internal import Storage

/// An answer as it went out, and the list of those that everybody may read.
package struct ShowAnswer: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Sight: Sendable, Hashable {
        package let answer: RequestAnswer
        package let partnership: Partnership
        /// The number of the newest answer that the party may read, which takes this one's place; nil where it is this one.
        package let replacedBy: Int?
    }

    package static let most = 500

    /// Anybody, as far as it is published; whoever reads the partnership's figures, any. Without a number the newest. Throws
    /// `notFound`.
    package func run(
        _ reference: RequestReference, number: Int? = nil, as party: ActingParty
    ) async throws(ServiceError) -> Sight {
        let seesAll = party.may(.readEvidence)
        return try await context.read { reading in
            let open = try reading.answers(to: reference).map(\.answer).filter { seesAll || $0.isPublished }
            guard let newest = open.first, let answer = open.first(where: { $0.number == number ?? newest.number }),
                let partnership = try reading.partnership()?.partnership
            else { throw ServiceError.notFound(.record(id: reference.text)) }
            return Sight(
                answer: answer, partnership: partnership,
                replacedBy: answer.number < newest.number ? newest.number : nil)
        }
    }

    /// The answers that everybody may read, each request once with its newest, the newest first.
    package func log() async throws(ServiceError) -> [RequestAnswer] { try await published { _ in true } }

    /// Those of them with a figure of a place.
    package func about(area code: String) async throws(ServiceError) -> [RequestAnswer] {
        try await published { $0.concerns(area: code) }
    }

    private func published(
        _ isWanted: @escaping @Sendable (RequestAnswer) -> Bool
    ) async throws(ServiceError) -> [RequestAnswer] {
        try await context.read { reading in
            var seen: Set<RequestReference> = []
            return try reading.publishedAnswers(limit: Self.most).map(\.answer)
                .filter { seen.insert($0.reference).inserted && isWanted($0) }
        }
    }
}
