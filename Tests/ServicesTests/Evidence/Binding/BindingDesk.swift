import CommunitySafety
import Proofreading
import Services
import Storage
import Testing

/// A plan of Aldmere beside figures that were typed in: two years of several measures, of the district, two wards and the county.
struct BindingDesk {
    let desk: EditingDesk
    let figures: FiguresDesk
    let section: StoredRecord

    var context: ServiceContext { desk.context }

    static let year = "Oct 2021 – Sep 2022"
    static let before = "Oct 2020 – Sep 2021"

    static let held: [(String, String, String, String)] = [
        ("asb.police", "E07009991", before, "1296"), ("asb.police", "E07009991", year, "1337"),
        ("asb.council", "E07009991", before, "53"), ("asb.council", "E07009991", year, "90"),
        ("asb.council", "E05009991", year, "15"), ("asb.council", "E05009992", year, "4"),
        ("asb.police", "E10009991", year, "9120"), ("asb.tasking", "E07009991", year, "428"),
        ("drugs.police", "E07009991", before, "186"), ("drugs.police", "E07009991", year, "159"),
        ("drugs.police", "E07009991", "2022", "171"), ("burglary.police", "E07009991", before, "230"),
        ("burglary.police", "E07009991", year, "212"), ("fly-tipping.council", "E07009991", year, "1358"),
        ("fly-tipping.council", "E07009991", "2021-22", "1290"), ("graffiti.council", "E07009991", year, "57"),
        ("domestic-abuse.police", "E07009991", before, "1842"), ("domestic-abuse.police", "E07009991", year, "1864"),
        ("stalking.police", "E07009991", before, "1129"), ("stalking.police", "E07009991", year, "1179"),
        ("asb.warning-letters", "E07009991", year, "34"), ("robbery.police", "E07009991", year, "7"),
        ("shoplifting.police", "E07009991", year, "300"), ("robbery.recorded", "E07009991", year, "7"),
    ]

    init() async throws {
        desk = try await EditingDesk()
        let context = desk.context
        try await TableDesk.keepPlaces(in: context)
        try await context.store.write { transaction in
            let county = try #require(Area(code: "E10009991", kind: .county, name: "Merrowshire"))
            let number = try transaction.keep(county, number: nil, next: TableDesk.places.count + 1)
            try transaction.keepParent(number, ofArea: 1, vintage: 2023)
            for ward in [3, 4] { try transaction.keepParent(1, ofArea: ward, vintage: 2023) }
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .evidenceKept, subject: AuditSubject(kind: "area", id: "county"),
                    at: ServiceDesk.moment, payload: AuditPayload()))
        }
        figures = try await FiguresDesk(in: context, Self.held)
        section = try await desk.find(.section, "Burglaries rose")
    }

    /// What proofreading says of typed words by the evidence: `1,337 → {{asb.police.value}}`, differing ones with `≠`.
    func said(of words: String) async throws -> [String] {
        let officer = ServiceDesk.party(.officer)
        let typed = section.typing(.narrative, words)
        return try await CheckRecord(context).run(.section, section.id, typed: typed, as: officer)
            .filter { [.evidenceTyped, .evidenceDiffers].contains($0.rule) }
            .map { "\($0.stated ?? "") \($0.rule == .evidenceDiffers ? "≠" : "→") \($0.suggestion ?? "")" }
    }
}
