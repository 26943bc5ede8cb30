package import CommunitySafety

/// A paper that is made from the committee report, as a file.
package enum ReportFile: String, Sendable, Hashable, CaseIterable {
    case report = "committee-report"
    case equality = "equality-assessment"

    /// The last part of the file's address: `committee-report-2023-24-large-print.pdf`.
    package func name(of year: PlanYear, _ format: PublicationFormat) -> String {
        format.fileName(of: year).replacing("plan-", with: "\(rawValue)-", maxReplacements: 1)
    }

    /// Nil for a name that is no such file.
    static func url(named name: String, of year: PlanYear) -> SiteURL? {
        for file in allCases {
            for format in PublicationFormat.allCases where file.name(of: year, format) == name {
                return .reportFile(year, file, format)
            }
        }
        return nil
    }
}
