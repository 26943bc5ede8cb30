package import CommunitySafety
package import Proofreading
package import Services

/// What the pages need of the services, filled in by the program that builds the graph.
///
/// Each closure authorises, reads and answers as its service does. None may give a member's private contacts.
package struct SiteServices: Sendable {
    /// Names the state of all that is published: it changes when any of it changes, and reading it is cheap.
    package var stamp: @Sendable () async throws -> String
    package var partnership: @Sendable () async throws -> Partnership
    /// The years that have a plan to show.
    package var years: @Sendable () async throws -> [PlanYear]
    package var edition: @Sendable (PlanYear) async throws -> PlanEdition?
    /// What proofreading says of the year's plan as it stands, for whoever may read it; nil when there is none.
    package var findings: @Sendable (PlanYear, ActingParty) async throws -> DraftProof?
    /// Reads and checks a document that is kept nowhere. Throws ``CannotRead`` when it can't be read.
    package var proofread: @Sendable (_ bytes: [UInt8], _ name: String) async throws -> Proof
    /// The files of the year's plan, in the order to offer them.
    package var downloads: @Sendable (PlanYear) async throws -> [Download]
    package var file: @Sendable (PlanYear, PublicationFormat) async throws -> [UInt8]?
    /// The partnership's records as the public may know them.
    package var partners: @Sendable () async throws -> PublicPartners?
    /// Whether there are figures that everybody may see.
    package var hasFigures: @Sendable () async throws -> Bool
    /// Whether there are monitoring rounds that everybody may read.
    package var hasRounds: @Sendable () async throws -> Bool
    /// The newest year whose assessment everybody may read.
    package var agreedAssessment: @Sendable () async throws -> PlanYear?
    /// The assessed issue that each priority of a year's plan came from, by the priority's address.
    package var issuesOfPriorities: @Sendable (PlanYear) async throws -> [String: String]
    /// Today, or the fixed day of the demonstration.
    package var today: @Sendable () -> CalendarDate

    package init(
        stamp: @escaping @Sendable () async throws -> String,
        partnership: @escaping @Sendable () async throws -> Partnership,
        years: @escaping @Sendable () async throws -> [PlanYear],
        edition: @escaping @Sendable (PlanYear) async throws -> PlanEdition?,
        findings: @escaping @Sendable (PlanYear, ActingParty) async throws -> DraftProof?,
        proofread: @escaping @Sendable (_ bytes: [UInt8], _ name: String) async throws -> Proof,
        downloads: @escaping @Sendable (PlanYear) async throws -> [Download],
        file: @escaping @Sendable (PlanYear, PublicationFormat) async throws -> [UInt8]?,
        partners: @escaping @Sendable () async throws -> PublicPartners? = { nil },
        hasFigures: @escaping @Sendable () async throws -> Bool = { false },
        hasRounds: @escaping @Sendable () async throws -> Bool = { false },
        agreedAssessment: @escaping @Sendable () async throws -> PlanYear? = { nil },
        issuesOfPriorities: @escaping @Sendable (PlanYear) async throws -> [String: String] = { _ in [:] },
        today: @escaping @Sendable () -> CalendarDate
    ) {
        self.stamp = stamp
        self.partnership = partnership
        self.years = years
        self.edition = edition
        self.findings = findings
        self.proofread = proofread
        self.downloads = downloads
        self.file = file
        self.partners = partners
        self.hasFigures = hasFigures
        self.hasRounds = hasRounds
        self.agreedAssessment = agreedAssessment
        self.issuesOfPriorities = issuesOfPriorities
        self.today = today
    }
}
