public import Proofreading

/// What the time between notice of an election and poll asks of what a council sends out.
///
/// Local Government Act 1986, sections 2 and 4, with the Code of Recommended Practice on Local Authority Publicity
/// (2011), paragraphs 33 to 35: no publicity that could affect support for a party or candidate, and care with
/// consultations and with anything about one ward. What a law says must be published is published. By-elections count for
/// their area. Ordinary work goes on.
public struct PreElectionPeriod: Sendable, Hashable {
    /// What somebody is about to do.
    public enum Activity: String, Sendable, Hashable, Codable, CaseIterable {
        /// A publication that a law asks for by a day: the adopted plan (Crime and Disorder Act 1998, section 6), committee papers.
        case statutoryPublication = "statutory-publication"
        case publication
        case consultation
        /// A consultation that a law asks for.
        case statutoryConsultation = "statutory-consultation"
        /// A page that tells what was done in one ward.
        case wardPage = "ward-page"
        /// Meetings, casework, answering residents.
        case ordinaryWork = "ordinary-work"
    }

    public enum Verdict: Sendable, Hashable {
        /// No election is under way here.
        case free
        /// Elections are under way, and this goes on all the same.
        case goesOn([Election])
        /// It may go out only once somebody has cleared it, in the record.
        case needsClearance([Election])
    }

    public let elections: [Election]

    public init(_ elections: [Election]) {
        self.elections = elections.sorted { ($0.notice, $0.name) < ($1.notice, $1.name) }
    }

    /// - Parameter place: the ward or division that it is about; nil when it is about the whole area.
    public func verdict(on activity: Activity, about place: String? = nil, on day: CalendarDate) -> Verdict {
        let current = elections.filter { $0.isUnderWay(on: day) && $0.concerns(place) }
        guard !current.isEmpty else { return .free }
        switch activity {
        case .ordinaryWork, .statutoryPublication, .statutoryConsultation: return .goesOn(current)
        case .publication, .consultation, .wardPage: return .needsClearance(current)
        }
    }

    /// The next election whose notice is still to come.
    public func next(after day: CalendarDate) -> Election? { elections.first { $0.notice > day } }
}

extension PreElectionPeriod.Activity {
    /// The rule that a warning names.
    public var rule: String {
        switch self {
        case .publication, .consultation, .wardPage:
            "Code of Recommended Practice on Local Authority Publicity 2011, paragraphs 33 to 35"
        case .statutoryPublication, .statutoryConsultation:
            "What the law requires to be published or consulted on goes on"
        case .ordinaryWork: "Ordinary work goes on"
        }
    }
}
