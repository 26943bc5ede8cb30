internal import CommunitySafety
internal import Proofreading
package import Storage

/// One partnership's store with the world around it. A request brings its own, so that a server can hold many.
package struct ServiceContext: Sendable {
    package let store: Store
    package let environment: ServiceEnvironment
    /// What proofreading said of the store's plans.
    let proofs = RememberedProofs()
    /// What is held that plans could quote.
    let evidence = RememberedEvidence()
    /// What was to settle before the adoption of a year's plan, on the day of which it speaks.
    let adoptions = Remembered<PlanYear, ShowAdoption.Overview>(most: 4)
    /// What everybody may see of each measure.
    let releases: Releases
    /// What the pages of measures show.
    let sights = RememberedSights()
    /// The one reading or load that takes a while.
    let loadJobs = LoadJobs()

    package init(store: Store, environment: ServiceEnvironment) {
        self.init(store: store, environment: environment, releases: Releases())
    }

    private init(store: Store, environment: ServiceEnvironment, releases: Releases) {
        self.store = store
        self.environment = environment
        self.releases = releases
    }

    /// The same partnership as if it were `day`, with what it knows of releases: those don't turn on the day.
    func pinned(to day: CalendarDate) -> ServiceContext {
        ServiceContext(store: store, environment: environment.pinned(to: day), releases: releases)
    }

    /// Whether it serves the public site, which holds no key.
    package var isPublic: Bool { store.isPublic }

    /// Lets go of the database; nothing can be asked afterwards.
    package func close() throws(ServiceError) { try ServiceError.answering { try store.close() } }

    /// Waits for a load that runs, and lets no other begin: to be called before `close`.
    package func settle() async { await loadJobs.close() }

    /// Asks questions of one snapshot.
    func read<Value: Sendable>(
        _ work: @escaping @Sendable (ReadTransaction) throws -> Value
    ) async throws(ServiceError) -> Value {
        let releases = releases
        return try await ServiceError.answering {
            try await store.read { reading in try Releases.$atHand.withValue(releases) { try work(reading) } }
        }
    }

    /// Writes with its audit entry, or not at all.
    func write<Value: Sendable>(
        _ work: @escaping @Sendable (inout Transaction) throws -> Value
    ) async throws(ServiceError) -> Value {
        let releases = releases
        return try await ServiceError.answering {
            try await store.write { transaction in
                try Releases.$atHand.withValue(releases) { try work(&transaction) }
            }
        }
    }
}

extension Querying {
    /// The day it is for the partnership: the demonstration plays on a day of its own.
    func today(_ environment: ServiceEnvironment) throws -> CalendarDate {
        try environment.pinnedDay ?? partnership()?.demonstrationDate ?? environment.now().day
    }
}
