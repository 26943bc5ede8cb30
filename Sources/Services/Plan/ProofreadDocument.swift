package import CommunitySafety
internal import Importing
package import Proofreading

/// Checks a document that is kept nowhere.
package struct ProofreadDocument: Sendable {
    package let intake: DocumentIntake

    package init(_ intake: DocumentIntake) { self.intake = intake }

    /// Anybody may ask. `year` overrules the plan year that the document names; `rules` are those that may speak. Throws
    /// `invalid` when the file can't be read.
    package func run(
        _ file: DocumentFile, year: PlanYear? = nil, rules: Set<Rule> = Set(Rule.ofDocuments), as party: ActingParty
    ) async throws(ServiceError) -> DocumentProof {
        try party.require(.proofreadDocument)
        return await DocumentProof(of: try await intake.reading(file).document, year: year, rules: rules)
    }
}
