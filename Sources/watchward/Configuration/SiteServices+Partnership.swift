import CommunitySafety
import Proofreading
import Services
import Storage
import Web

extension SiteServices {
    /// The pages' services for one partnership; officers' pages read as the operator, all others as the public.
    init(_ context: ServiceContext, intake: DocumentIntake, press: EditionPress) async throws {
        let partnership = try await ShowPartnership(context).run(as: .public)
        let day = partnership.demonstrationDate
        let findings = ProofreadDraft(context)
        let render = RenderPlan(context, press: press)
        self.init(
            stamp: { String(try await ReadRevision(context).run()) },
            partnership: { try await ShowPartnership(context).run(as: .public).partnership },
            years: { try await Self.years(context) },
            edition: { year in
                try await Self.unlessMissing { try await ShowPlan(context).run(year: year, as: .public) }
            },
            findings: { year, party in
                guard !context.isPublic else { return nil }
                return try await Self.unlessMissing { try await findings.run(year: year, as: party) }
            },
            proofread: { bytes, name in
                do {
                    let proof = try await ProofreadDocument(intake).run(
                        DocumentFile(name: name, bytes: bytes), as: .public)
                    return Proof(document: proof.document, report: proof.report)
                } catch let error as ServiceError {
                    throw CannotRead(error)
                }
            },
            downloads: { _ in press.formats.map { Download(format: $0, size: nil) } },
            file: { year, format in
                try await Self.unlessMissing { try await render.run(year: year, format: format, as: .public) }
            },
            partners: { try await ShowPartners(context).run(as: .public) },
            hasFigures: {
                context.isPublic ? false : try await ShowFigures(context).holdsAny(as: .public)
            },
            hasRounds: { context.isPublic ? false : try await ShowRounds(context).hasSome(as: .public) },
            agreedAssessment: { try await ShowDecisions(context).agreedYears().first },
            issuesOfPriorities: { try await ShowDecisions(context).issues(ofPrioritiesOf: $0) },
            today: { day ?? context.environment.now().day })
    }

    /// The years that have a plan, newest first.
    private static func years(_ context: ServiceContext) async throws -> [PlanYear] {
        try await ListPlans(context).run(as: .public).filter(\.isCurrent).map(\.year)
    }

    /// Nil where the service finds nothing.
    private static func unlessMissing<Value>(_ work: () async throws -> Value) async throws -> Value? {
        do {
            return try await work()
        } catch ServiceError.notFound {
            return nil
        }
    }
}

extension CannotRead {
    /// The service's refusal in words for a visitor.
    init(_ error: ServiceError) {
        switch error {
        case .invalid(let diagnostics):
            self.init(
                message: diagnostics.map(\.message).joined(separator: " "),
                remedy: diagnostics.map(\.remedy).joined(separator: " "))
        case .unavailable(.converter(let diagnostic)):
            self.init(message: diagnostic.message, remedy: diagnostic.remedy)
        case .notFound, .notPermitted, .conflict, .unavailable:
            self.init(message: "The document can't be checked at the moment.", remedy: "Try again in a minute.")
        }
    }
}
