import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

/// An assessment for 2024-25, whose figures are those of October 2022 to September 2023, with offences by code.
struct HarmDesk {
    let context: ServiceContext
    let year: PlanYear

    static let manager = ServiceDesk.party(.manager)
    static let officer = ServiceDesk.party(.officer)
    static let intake = SheetIntake(finder: ServiceDesk.noTools)

    static let issues = [
        CommunityIssue(key: "violence", name: "Violence", measures: ["violence.recorded"]),
        CommunityIssue(key: "burglary", name: "Burglary", measures: ["burglary.police", "burglary.recorded"]),
        CommunityIssue(key: "vehicle-crime", name: "Vehicle crime", measures: ["vehicle.recorded"]),
        CommunityIssue(key: "asb", name: "Anti-social behaviour", measures: ["asb.council"]),
    ]

    init(issues: [CommunityIssue] = HarmDesk.issues) async throws {
        context = try await TableDesk.context()
        year = try #require(PlanYear("2024-25"))
        try await OpenAssessment(context).run(year, scheme: "six-criteria", issues: issues, as: Self.manager)
    }

    /// Recorded crime of four quarters: of violence 40 of code 8N, 2 of 8Q and one homicide; ten burglaries; 100 vehicle offences.
    static let crime: EvidenceFile = {
        let quarters = [("2022/23", 3), ("2022/23", 4), ("2023/24", 1), ("2023/24", 2)]
        var rows = [
            "Financial_Year,Financial_Quarter,Force_Name,CSP_Name,Offence_Group,Offence_Subgroup,Offence_Code,Number_of_Offences"
        ]
        func add(_ group: String, _ subgroup: String, _ code: String, _ counts: [Int]) {
            for ((year, quarter), count) in zip(quarters, counts) {
                rows.append("\(year),\(quarter),Westmarch,Aldmere,\(group),\(subgroup),\(code),\(count)")
            }
        }
        add("Violence against the person", "Violence with injury", "8N", [10, 10, 10, 10])
        add("Violence against the person", "Violence with injury", "8Q", [0, 2, 0, 0])
        add("Violence against the person", "Homicide", "1/4.1/4.10/4.2", [0, 1, 0, 0])
        add("Theft offences", "Domestic burglary", "28E", [2, 3, 1, 4])
        add("Theft offences", "Vehicle offences", "45", [25, 25, 25, 25])
        return EvidenceFile(name: "prc.csv", bytes: Array(rows.joined(separator: "\n").utf8))
    }()

    static let weights =
        "Code,Description,Weight\n1/4.1/4.10/4.2,Homicide,1000\n8N,Assault,10\n28E,Burglary,50\n45,Vehicle,2\n"

    /// The partnership's area, the crime recorded in it, and 100,000 people.
    func record() async throws {
        try await context.store.write { transaction in
            let area = try #require(Area(code: "E22099991", kind: .partnership, name: "Aldmere"))
            _ = try transaction.keep(area, number: nil, next: try transaction.nextAreaNumber())
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .evidenceKept, subject: AuditSubject(kind: "area", id: "csp"),
                    at: ServiceDesk.moment, payload: AuditPayload()))
        }
        let load = LoadEvidence(context)
        #expect(try await load.run([Self.crime], by: .operator).problems.isEmpty)
        let people = "ltla21_code,total_population\nE07009991,100000\n"
        _ = try await load.run([EvidenceFile(name: "mid2022_x.csv", bytes: Array(people.utf8))], by: .operator)
    }

    @discardableResult
    func load(
        _ text: String = HarmDesk.weights, edition: String = "First", source: String = "Made up for a test",
        as party: ActingParty = HarmDesk.manager
    ) async throws -> KeepSeverityWeights.Outcome {
        try await KeepSeverityWeights(context).load(
            EvidenceFile(name: "w.csv", bytes: Array(text.utf8)), edition: edition, source: source,
            intake: Self.intake, as: party)
    }

    func suggested(
        _ issue: String, _ criterion: String = "harm"
    ) async throws -> SuggestedScore {
        let (year, context) = (year, context)
        let found = try await context.read { reading in
            try AssessmentSuggestions(reading, context, try AssessmentReading(year, reading)).run()
        }
        return try #require(found[issue]?[criterion])
    }
}
