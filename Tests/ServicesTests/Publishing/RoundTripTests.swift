import CommunitySafety
import Converters
import Documents
import Services
import Storage
import Testing

/// What is published can be read again: the same records come back, with what is stated of them and nothing more.
@Suite struct RoundTripTests {
    private static let stated = """
        # Aldmere Community Safety Partnership Plan 2023-24

        ## Priorities

        The priorities, in ranked order, are:

        1. Burglary
        2. Noise

        ## Success measures

        ### Burglary

        | Measure | Baseline | Target | Direction | By when | Source |
        |---|---|---|---|---|---|
        | Homes burgled | 90 | 80 | Lower is better | March 2024 | Police monthly return |
        | Bicycles marked | | | Higher is better | | |

        ### Noise

        - Fewer loud nights

        ## Burglary

        Homes were burgled.

        | Ref | Action | Lead agency | Other partners | By when | Status |
        |---|---|---|---|---|---|
        | 1.1 | Visit every burgled home within a week | Police | Council | July 2023 | In progress |
        | 1.2 | Mark bicycles at the station | Council | Police | Ongoing | |

        ## Noise

        | Ref | Action | Lead agency | Other partners | By when |
        |---|---|---|---|---|
        | 2.1 | Answer complaints within two days | Council | Police | March 2024 |
        """

    @Test(arguments: [PublicationFormat.html, .docx])
    func `a published plan gives the same measures and actions`(format: PublicationFormat) async throws {
        let context = try await ServiceDesk.context()
        let file = SampleDocument.file(named: "plan.md", Self.stated)
        _ = try await ServiceDesk.importer(context).run(file, as: .operator)
        let plan = try await ShowPlan(context).run(as: .public).plan
        #expect(plan.successMeasures.map(\.polarity) == [.lower, .higher, nil])
        #expect(plan.successMeasures.map(\.source) == ["Police monthly return", nil, nil])
        #expect(plan.actions.map(\.status) == [.inProgress, nil, nil])
        let bytes = try await RenderPlan(context, press: EditionPress(finder: ServiceDesk.noTools))
            .run(format: format, as: .public)
        let published = DocumentFile(name: "plan.\(format.rawValue)", bytes: bytes)
        guard ServiceDesk.finder.program(.pandoc) != nil else { return }
        let again = try await ReadPlanDocument(ServiceDesk.intake).run(published, as: .operator).reading.plan
        #expect(again.successMeasures == plan.successMeasures)
        #expect(again.actions == plan.actions)
    }
}
