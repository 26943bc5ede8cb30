internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Fills the demonstration's register of requests: three invented ones, the first answered for everybody, by the ordinary services.
struct SeedRequests {
    let context: ServiceContext

    private static let answered = """
        No, it isn’t going up as far as can be said. In {{asb.police.period area="Quay"}} the police recorded this many \
        incidents of anti-social behaviour in Quay: {{asb.police.change area="Quay"}}. Of all that were recorded in \
        the district Quay had {{asb.police.share area="Quay"}}.

        {{asb.police.table area="Quay"}}
        """

    /// Operator only. Without the figures that it quotes the first one stays open.
    func run(as party: ActingParty) async throws(ServiceError) {
        let clerk = try await note(
            .localCouncil, "Clerk to Quay Parish Council", "2023-12-04",
            "How much anti-social behaviour was there in Quay ward last year, and is it going up?", as: party)
        _ = try await note(
            .freedomOfInformation, "", "2023-12-11",
            "Please give the number of fly-tips reported in each of the last three years.", as: party)
        _ = try await note(
            .councillor, "", "2024-01-08", "How does Aldmere compare with its neighbours for burglary?", as: party)
        guard let clerk, try await isHeld("asb.police") else { return }
        try await AnswerRequest(context).run(
            clerk, text: Self.answered, version: 1, isPublished: true, as: party)
    }

    private func note(
        _ capacity: RequestCapacity, _ asker: String, _ received: String, _ question: String, as party: ActingParty
    ) async throws(ServiceError) -> RequestReference? {
        try await KeepRequest(context).add(
            .init(
                capacity: capacity, asker: asker, receivedOn: CalendarDate(iso: received), question: question),
            as: party)
    }

    private func isHeld(_ measure: String) async throws(ServiceError) -> Bool {
        try await context.read { reading in try reading.heldMeasures().contains { $0.measure == measure } }
    }
}
