import CommunitySafety
import Converters
import Foundation
import Proofreading
import Services
import Storage
import Testing

/// Look-ups, boundaries, populations, recorded crime and fly-tipping of Kent, loaded as they were published.
@Suite struct `Real places and published figures` {
    private func value(
        _ measure: String, _ code: String, _ from: String, _ context: ServiceContext, breakdown: String = ""
    ) async throws -> Double? {
        try await context.store.read { reading in
            try reading.first(
                """
                SELECT value FROM observation JOIN area ON area.id = observation.area_id
                WHERE measure = \(measure) AND code = \(code) AND from_day = \(from) AND breakdown = \(breakdown)
                """
            ) { try $0.optionalReal("value") } ?? nil
        }
    }

    @Test func `the look-ups give places, names and what lies in what`() async throws {
        guard let context = try await SharedFigures.kent() else { return }
        let force = try await ShowAreas(context).run(code: "E23000032", as: .operator)
        #expect(force.children.count { $0.area.kind == .district } == 13)
        #expect(force.children.count { $0.area.kind == .partnership } == 12)
        let shared = try await ShowAreas(context).run(code: "E22000352", as: .operator)
        #expect(Set(shared.children.map(\.area.name)) == ["Dartford", "Gravesham"])
        let shepway = try await ShowAreas(context).run(searching: "Shepway", kind: nil, as: .operator)
        #expect(Set(shepway.found.map(\.code)).isSuperset(of: ["E22000145", "E07000112"]))
        #expect(shepway.found.first { $0.code == "E07000112" }?.name == "Folkestone and Hythe")
        let sevenoaks = try await ShowAreas(context).run(code: "E07000111", as: .operator)
        #expect(sevenoaks.children.count { $0.area.kind == .lsoa && $0.vintage == 2024 } == 75)
        #expect(sevenoaks.parents.map(\.area.code).contains("E10000016"))
    }

    @Test func `sets are suggested: thirteen districts, twelve partnerships`() async throws {
        guard let context = try await SharedFigures.kent() else { return }
        let overview = try await KeepAreaSets(context).list(as: .operator)
        #expect(overview.suggestions.map(\.printed) == ["districts of Kent (13)", "partnerships of Kent (12)"])
        let names = overview.suggestions[0].members.map(\.name).filter { $0 != "Medway" }
        _ = try await KeepAreaSets(context).save(
            id: nil, name: "Kent without Medway", kind: .district, places: names.joined(separator: "\n"), version: 1,
            as: .operator)
        #expect(try await KeepAreaSets(context).list(as: .operator).sets.map(\.printed) == ["Kent without Medway (12)"])
    }

    @Test(arguments: [
        ("kent_ward.geojson", 279, "wards"), ("kent_lsoa.geojson", 1107, "lsoas"),
        ("kent_lsoa11.geojson", 1065, "lsoas"),
        ("kent_districts_2024.geojson", 13, "districts"), ("kent_districts_2025_dissolved.geojson", 13, "districts"),
        ("sevenoaks_ward.geojson", 26, "wards"), ("sevenoaks_lsoa.geojson", 75, "lsoas"),
        ("sevenoaks_lsoa11.geojson", 74, "lsoas"), ("sevenoaks_msoa.geojson", 15, "msoas"),
        ("sevenoaks_wards_2013.json", 26, "wards"),
    ])
    func `boundaries load as they are, and a second time change nothing`(
        _ name: String, _ features: Int, _ kind: String
    ) async throws {
        guard let files = try SharedFigures.files("boundaries-kent", name) else { return }
        let context = try await ServiceDesk.context()
        let dry = try await LoadEvidence(context).run(files, dryRun: true, by: .operator)
        let report = try await LoadEvidence(context).run(files, by: .operator)
        #expect(report.tally == dry.tally && dry.number == nil && report.number == 1)
        #expect(report.kind == .boundaries && report.problems.isEmpty && report.tally.rows == features)
        #expect(report.counts.contains(.init(kind, features)))
        let again = try await LoadEvidence(context).run(files, by: .operator)
        #expect(again.number == nil && again.tally.unchanged == report.tally.added)
    }

    @Test func `taking everything back leaves nothing`() async throws {
        guard let context = try await SharedFigures.kent(),
            let wards = try SharedFigures.files("boundaries-kent", "kent_ward.geojson")
        else { return }
        _ = try await LoadEvidence(context).run(wards, by: .operator)
        for number in (1...SharedFigures.lookUps.count + 1).shuffled() {
            try await UndoLoad(context).run(number, as: .operator)
        }
        let left = try await context.store.read { reading in
            try ["area", "area_name", "area_edition", "area_parent", "area_boundary", "place_entry"].map { table in
                switch table {
                case "area": try reading.count("SELECT COUNT(*) AS count FROM area")
                case "area_name": try reading.count("SELECT COUNT(*) AS count FROM area_name")
                case "area_edition": try reading.count("SELECT COUNT(*) AS count FROM area_edition")
                case "area_parent": try reading.count("SELECT COUNT(*) AS count FROM area_parent")
                case "area_boundary": try reading.count("SELECT COUNT(*) AS count FROM area_boundary")
                default: try reading.count("SELECT COUNT(*) AS count FROM place_entry")
                }
            }
        }
        #expect(left == [0, 0, 0, 0, 0, 0])
    }

    @Test func `populations of one load: the exact count of households stands against the rounded one`() async throws {
        guard let context = try await SharedFigures.kent(),
            let files = try SharedFigures.files(
                "population-kent", "census2021_age_gender21_ltla21_ew_kent.csv",
                "census2021_households21_england_wales_ltla23_kent.csv", "census2021_households21_ltla21_kent.csv",
                "mid2019-2021_lad_from_defra_workbook_kent.csv", "mid2020_lsoa11_single_year_age_kent.csv",
                "mid2020_ltla21_single_year_age_kent.csv")
        else { return }
        let report = try await LoadEvidence(context).run(files, by: .operator)
        #expect(report.kind == .population && report.problems.map(\.code) == ["population.doubtfulBands"])
        // From the folder's README.
        #expect(try await value("population.people", "E07000111", "2020-06-30", context) == 121_387)
        #expect(try await value("population.people", "E07000111", "2021-03-21", context) == 120_519)
        #expect(try await value("population.people", "E07000111", "2021-06-30", context) == 120_841)
        #expect(try await value("population.people", "E07000106", "2021-06-30", context) == 156_554)
        // From the exact file, against 53,600 in the rounded.
        #expect(try await value("population.households", "E07000105", "2021-03-21", context) == 53_583)
    }

    @Test func `recorded crime of the force adds up to what is published`() async throws {
        guard let context = try await SharedFigures.kent(),
            let files = try SharedFigures.files("prc-open-data", "prc-pfa-2017-18-kent.csv")
        else { return }
        let report = try await LoadEvidence(context).run(files, by: .operator)
        #expect(report.kind == .recordedCrime && report.tally.rows == 524 && report.problems.isEmpty)
        let groups = [
            "violence.recorded", "sexual.recorded", "robbery.recorded", "theft.recorded", "criminal-damage.recorded",
            "drugs.recorded", "weapons.recorded", "public-order.recorded", "miscellaneous.recorded",
        ]
        let quarters = ["2017-04-01", "2017-07-01", "2017-10-01", "2018-01-01"]
        var sum = 0.0
        for group in groups {
            for quarter in quarters { sum += try await value(group, "E23000032", quarter, context) ?? 0 }
        }
        #expect(sum == 177_187)
        var burglaries = 0.0
        for quarter in quarters {
            burglaries += try await value("burglary.recorded", "E23000032", quarter, context) ?? 0
        }
        // Domestic 8,434 and other 3,574, added up by another program.
        #expect(burglaries == 12_008)
    }

    @Test func `rows of no partnership are offered as a note, which stops comparisons`() async throws {
        guard let context = try await SharedFigures.kent(),
            let files = try SharedFigures.files("prc-open-data", "prc-csp-2025-26-kent-rows-available.csv")
        else { return }
        let report = try await LoadEvidence(context).run(files, by: .operator)
        #expect(report.problems.map(\.code) == ["crime.unassigned"])
        #expect(try await value("theft.recorded", "E22000143", "2025-04-01", context) == 51)
        let keep = KeepQualityNotes(context)
        let suggested = try #require(try await keep.list(as: .operator).suggestions.first)
        #expect(suggested.areaName == "Kent")
        let period = suggested.note.period
        _ = try await keep.save(
            id: nil,
            .init(
                source: suggested.note.source, measure: "", area: suggested.note.area ?? "", from: period.from,
                to: period.to, isComparable: false, reason: suggested.note.reason), version: 1, as: .operator)
        #expect(try await keep.list(as: .operator).suggestions.isEmpty)
        let earlier = try #require(period.earlier(years: 1))
        let choice = ComparisonChoice(
            measure: "theft.recorded", place: "E22000143", period: period.words, withPeriod: earlier.words)
        let comparison = try #require(try await CompareFigures(context).run(choice, as: .operator).pairs.first)
            .comparison
        #expect(
            comparison.refusals == [.noFigure(earlier), .notComparable(reason: suggested.note.reason)])
    }

    @Test func `Defra's workbook gives what its own extracts give`() async throws {
        guard let context = try await SharedFigures.kent(),
            let book = try SharedFigures.files("flytipping-defra", "Flytipping.xlsx"),
            let incidents = try SharedFigures.files(
                "flytipping-defra", "kent_flytipping_incidents_2012-13_to_2021-22.csv"),
            let actions = try SharedFigures.files("flytipping-defra", "kent_flytipping_actions_2012-13_to_2021-22.csv")
        else { return }
        guard let converter = SharedConverter.finder() else { return }
        let report = try await LoadEvidence(context, finder: converter).run(book, by: .operator)
        #expect(report.kind == .flyTipping && report.tally.added == 260)
        let suggested = try await KeepQualityNotes(context).list(as: .operator).suggestions
        // By the workbook's own column: Tunbridge Wells in 2021-22 is one of them.
        #expect(suggested.contains { $0.note.area == "E07000116" && $0.note.period.from.year == 2021 })
        #expect(suggested.allSatisfy { $0.note.measure == "fly-tipping.council" })
        for (file, measure) in [(incidents[0], "fly-tipping.council"), (actions[0], "fly-tipping.actions")] {
            let lines = String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
            #expect(lines.count == 130)
            for line in lines {
                let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                let found = try await value(measure, String(cells[1]), "\(cells[0].prefix(4))-04-01", context)
                #expect(found == Double(cells[4]), "\(cells[0]) \(cells[2])")
            }
        }
    }
}

/// The converter of workbooks of the development environment.
enum SharedConverter {
    /// Nil, after failing under CI, when it isn't there.
    static func finder() -> ToolFinder? {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
            .standardizedFileURL.path
        let finder = ToolFinder(named: root, program: nil, searchPath: "/usr/bin:/bin")
        guard finder.hasPythonPackage("python_calamine") else {
            #expect(
                ProcessInfo.processInfo.environment["CI"] != "true", "python-calamine is missing: run scripts/setup")
            return nil
        }
        return finder
    }
}
