package import CommunitySafety
internal import Documents

extension PlanEdition {
    /// A table for a spreadsheet, as CSV; nil where the plan has nothing for it.
    package func table(_ table: PlanTable) -> [UInt8]? {
        guard has(table) else { return nil }
        return switch table {
        case .measures: PlanCSV(plan).successMeasures
        case .funding: PlanCSV(plan).funding
        case .figures: PlanCSV(plan).figures(quotedFigures)
        }
    }

    /// The tables that the plan has something for.
    package var tables: [PlanTable] { PlanTable.allCases.filter(has) }

    private func has(_ table: PlanTable) -> Bool {
        switch table {
        case .measures: !plan.successMeasures.isEmpty
        case .funding: !plan.fundingLines.isEmpty
        case .figures: !quotedFigures.isEmpty
        }
    }
}
