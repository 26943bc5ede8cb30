package import Storage

/// Where one partnership lives on this machine.
package struct Installation: Sendable, Hashable {
    package let folder: DataFolder
    package let keyFile: KeyFile

    /// The key file is beside the data folder unless it is named.
    package init(dataFolder: String, keyFile: String? = nil) {
        folder = DataFolder(dataFolder)
        self.keyFile = keyFile.map(KeyFile.init(path:)) ?? folder.defaultKeyFile
    }

    /// Opens the partnership for its officers.
    package func open(_ environment: ServiceEnvironment) async throws(ServiceError) -> ServiceContext {
        try await ServiceError.answering {
            guard folder.holdsDatabase else { throw StorageError.noDatabase(folder: folder.path) }
            let store = try await Store.open(folder, keys: try keyFile.read(), at: environment.now())
            // The demonstration plays on a day of its own, and so do the entries of what is done in it.
            let day = try await store.read { try $0.partnership()?.demonstrationDate }
            return ServiceContext(store: store, environment: day.map(environment.playing) ?? environment)
        }
    }

    /// Opens the partnership for the public site: read-only, without its key.
    package func openPublic(_ environment: ServiceEnvironment) async throws(ServiceError) -> ServiceContext {
        try await ServiceError.answering {
            ServiceContext(store: try await Store.openPublic(folder), environment: environment)
        }
    }
}
