import CommunitySafety
import Services

/// The entries of the main navigation, in order.
package enum NavigationItem: Sendable, Hashable, CaseIterable {
    case desk, plan, figures, assessment, progress, partnership, downloads, check

    var name: String {
        switch self {
        case .desk: "My work"
        case .plan: "Plan"
        case .figures: "Figures"
        case .assessment: "Assessment"
        case .progress: "Progress"
        case .partnership: "Partnership"
        case .downloads: "Other formats"
        case .check: "Check a document"
        }
    }

    /// Where it leads; nil while there is nothing to lead to.
    func url(in frame: SiteFrame) -> SiteURL? {
        switch self {
        case .desk: frame.visitor.session?.standing == .complete ? .desk : nil
        case .plan: frame.currentYear.map(SiteURL.plan)
        case .figures:
            !frame.isExport && (frame.hasFigures || frame.visitor.may(.readEvidence)) ? .evidence : nil
        case .assessment: !frame.isExport && frame.visitor.may(.readAssessment) ? .assessments : nil
        case .progress:
            !frame.isExport && (frame.hasRounds || frame.visitor.may(.readRounds)) ? .rounds(frame.currentYear) : nil
        case .partnership:
            !frame.isExport && frame.visitor.may(.readDraft)
                ? .partnership : frame.currentYear == nil ? nil : .partners
        case .downloads: frame.downloads.isEmpty ? nil : frame.currentYear.map(SiteURL.downloads)
        case .check: frame.isExport ? nil : .check
        }
    }
}
