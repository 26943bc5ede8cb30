internal import CommunitySafety
internal import Storage

/// A year's versions with the meetings that they went to: what every step of the route is judged by.
struct PlanWay {
    let year: PlanYear
    let planID: RecordID
    /// Newest first, withdrawn ones too.
    let versions: [StoredPlanVersion]
    let meetings: [StoredMeeting]
    let route: PlanRoute

    /// Throws `notFound` when the year has no plan standing.
    init(_ year: PlanYear?, in reading: some Querying) throws {
        let standing = try reading.standingVersion(of: year)
        self.year = standing.year
        planID = standing.planID
        versions = try reading.planVersions().filter { $0.planID == standing.planID }
        meetings = try reading.meetings(of: standing.planID)
        route = PlanRoute(meetings.map(\.meeting))
    }

    /// The newest version that wasn't withdrawn; there is one.
    var newest: StoredPlanVersion? { versions.first { $0.state != .withdrawn } }

    func version(_ number: Int) throws -> StoredPlanVersion {
        guard let version = versions.first(where: { $0.number == number }) else {
            throw ServiceError.notFound(.version(year, number: number))
        }
        return version
    }

    func standing(of version: StoredPlanVersion) -> VersionStanding {
        VersionStanding(
            state: version.state.standing, isNewest: newest?.id == version.id,
            passage: route.passage(ofVersion: version.number, madeFrom: baseNumber(of: version)))
    }

    /// Throws `standing` unless the version's standing allows the step.
    func require(_ step: VersionStanding.Step, of version: StoredPlanVersion) throws {
        if let reason = standing(of: version).refusal(of: step) { throw ServiceError.conflict(.standing(step, reason)) }
    }

    /// The decision under which a version may be adopted.
    func decision(on version: StoredPlanVersion) -> StoredMeeting? {
        let decision = route.decision(onVersion: version.number, madeFrom: baseNumber(of: version))
        return meetings.last { $0.meeting == decision }
    }

    func baseNumber(of version: StoredPlanVersion) -> Int? { versions.first { $0.id == version.baseID }?.number }

    /// Throws `reportDecided` while the newest version is the adopted one: what the meeting had before it stays as it was.
    func requireOpenReport() throws {
        if newest?.state == .adopted { throw ServiceError.conflict(.reportDecided(year)) }
    }

    func meeting(_ id: String) throws -> StoredMeeting {
        guard let meeting = meetings.first(where: { $0.id.text == id }) else {
            throw ServiceError.notFound(.meeting(id: id))
        }
        return meeting
    }
}

extension StoredPlanVersion.State {
    /// The same state as the rules know it.
    var standing: VersionStanding.State {
        switch self {
        case .draft: .draft
        case .adopted: .adopted
        case .withdrawn: .withdrawn
        }
    }
}
