import CommunitySafety
import Services
import Storage

/// Kent with its look-ups, boundaries, people, fly-tipping and a year of street-level crime.
enum KentExport {
    /// Nil, after failing under CI, where the shared documents aren't.
    static func context() async throws -> ServiceContext? {
        guard let context = try await SharedFigures.kent() else { return nil }
        let load = LoadEvidence(context, finder: TableDesk.finder)
        let files: [(folder: String, name: String)] = [
            ("boundaries-kent", "kent_ward.geojson"), ("boundaries-kent", "kent_districts_2024.geojson"),
            ("population-kent", "mid2020_lsoa11_single_year_age_kent.csv"),
            ("population-kent", "mid2020_ltla21_single_year_age_kent.csv"),
            ("population-kent", "census2021_households21_ltla21_kent.csv"),
            ("police-uk-kent-2022", "police-uk-kent-2022.zip"),
        ]
        for file in files {
            guard let given = try SharedFigures.files(file.folder, file.name) else { return nil }
            _ = try await load.run(given, by: .operator)
        }
        guard TableDesk.canReadSpreadsheets,
            let tipping = try SharedFigures.files("flytipping-defra", "Flytipping.xlsx")
        else { return nil }
        _ = try await load.run(tipping, by: .operator)
        return context
    }
}
