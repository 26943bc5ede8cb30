package import CommunitySafety
package import Storage

/// Everything that a service can answer instead of doing what was asked. Nothing was written when one is thrown.
package enum ServiceError: Error, Sendable, Hashable {
    case notFound(Missing)
    case notPermitted(Permission)
    /// What was given can't be used; each diagnostic says why and what would help.
    case invalid([Diagnostic])
    case conflict(Conflict)
    case unavailable(Unavailability)

    /// What isn't there.
    package enum Missing: Sendable, Hashable {
        /// No partnership has been set up in the folder.
        case partnership(folder: String)
        case plan(PlanYear)
        /// No year has a plan yet.
        case anyPlan
        case planImport(id: String)
        /// A prepared import that was taken in, thrown away, or never was.
        case proposal(id: String)
        /// The file that a plan was imported from is no longer kept.
        case source(PlanYear)
        /// A record of a plan, or of its history.
        case record(id: String)
        case account
        case session
        /// A link that was used, revoked, has expired, or never was.
        case link
        /// The year has no version of this number.
        case version(PlanYear, number: Int)
        case meeting(id: String)
        case election(id: String)
        /// The committee's form has no part of this key.
        case reportPart(key: String)
        /// A consultation, or one of its partners.
        case consultation(id: String)
    }

    /// What stands in the way.
    package enum Conflict: Sendable, Hashable {
        /// The folder holds something already, and is left as it is.
        case folderNotEmpty(folder: String)
        /// Somebody changed the record since it was read.
        case changedMeanwhile
        case alreadyUndone(id: String)
        /// The figures are counted from records that can be changed instead.
        case keptInStep
        /// A place of the figures was joined to an official one by a later load.
        case joinedSince(load: Int)
        /// An adopted version never changes.
        case adopted(PlanYear)
        /// An agreed assessment never changes.
        case assessmentAgreed(PlanYear)
        /// Only what the strategy group has agreed goes to everybody.
        case assessmentNotAgreed(PlanYear)
        /// A newer version stands for the year, so this one isn't worked on any more.
        case superseded(PlanYear)
        /// Two people changed the same words; both texts are in it, and nothing was written.
        case edited(EditClash)
        /// Something was changed after the change that was to be taken back: what it is called.
        case changedSince(record: String)
        case undoneAlready(change: Int)
        /// A priority with so many actions and measures under it can't go before they do.
        case notEmpty(records: Int)
        /// Somebody has this e-mail address already.
        case accountThere
        /// An installation has its first account already.
        case alreadySetUp
        /// Nobody would be left to look after accounts.
        case lastAdministrator
        case secondFactorThere
        /// Where the version stands doesn't allow the step.
        case standing(VersionStanding.Step, VersionStanding.Reason)
        /// The meeting has had a version already, so it can't be removed or get another.
        case meetingHasVersion
        /// The year that was to be started has a plan.
        case yearHasPlan(PlanYear)
        /// The plan has been adopted, and its committee report is what was decided on.
        case reportDecided(PlanYear)
        /// An election is under way, and nobody has cleared this: the rule, and the election's name.
        case needsClearance(rule: String, election: String)
        /// The draft isn't one any more, or its consultation hasn't begun or is over.
        case commentsClosed
        /// The year has a consultation that nobody has closed.
        case consultationOpen
        /// Where a monitoring round stands doesn’t allow it.
        case round(RoundLock)
        /// Where the partners’ votes on an assessment stand doesn’t allow it.
        case ballot(BallotLock)
    }

    /// What can't be had here and now.
    package enum Unavailability: Sendable, Hashable {
        case store(StorageError)
        /// A converter is missing or failed; the remedy says how to mend it.
        case converter(Diagnostic)
        /// There were too many wrong tries: the next may be made after so many seconds.
        case wait(seconds: Int)
    }
}

extension ServiceError {
    /// Whether the same request may succeed in a moment.
    package var isBusy: Bool { self == .unavailable(.store(.busy)) }

    /// The store's refusals as a service answers them.
    init(_ error: StorageError) {
        self =
            switch error {
            case .noDatabase(let folder): .notFound(.partnership(folder: folder))
            case .folderNotEmpty(let folder): .conflict(.folderNotEmpty(folder: folder))
            case .staleVersion: .conflict(.changedMeanwhile)
            case .newerDatabase, .olderDatabase, .alteredMigration, .noKeyFile, .unreadableKeyFile, .wrongKey,
                .keyless, .brokenSeal, .restricted, .unaudited, .constraint, .busy, .diskFull, .readOnly, .corrupt,
                .engine, .file, .damagedBackup, .unexpectedValue:
                .unavailable(.store(error))
            }
    }

    /// Runs work and answers its errors as a service's.
    static func answering<Value>(_ work: () async throws -> Value) async throws(ServiceError) -> Value {
        do {
            return try await work()
        } catch {
            throw ServiceError(anything: error)
        }
    }

    /// The same for work that doesn't wait.
    static func answering<Value>(_ work: () throws -> Value) throws(ServiceError) -> Value {
        do {
            return try work()
        } catch {
            throw ServiceError(anything: error)
        }
    }

    /// What nobody foresaw counts as the store's.
    private init(anything error: any Error) {
        switch error {
        case let error as ServiceError: self = error
        case let error as StorageError: self.init(error)
        default: self = .unavailable(.store(.engine(code: 0, message: String(reflecting: type(of: error)))))
        }
    }
}
