package import Hummingbird
package import Logging
package import Services
import HummingbirdCore
import NIOCore

/// The server as the program starts it.
package struct WebServer: Sendable {
    private let services: SiteServices
    private let assets: AssetFolder
    private let isPublic: Bool
    private let desk: ServiceContext?
    private let intake: DocumentIntake?
    private let press: EditionPress?
    private let gate: Gate
    private let limits: WebLimits
    private let tiles: MapTiles?

    /// - Parameters:
    ///   - isPublic: whether anybody may reach it; then pages for officers are not found, unless the partnership is the
    ///     made-up one.
    ///   - desk: the partnership's services for those who work on it; nil for the public site.
    ///   - intake: what turns uploaded files into documents; nil for the public site.
    ///   - press: what sets papers and publishes for them; nil for the public site.
    ///   - gate: how those people come in.
    ///   - tiles: the pictures that maps are drawn over; nil for none.
    package init(
        services: SiteServices, assets: AssetFolder, isPublic: Bool, desk: ServiceContext? = nil,
        intake: DocumentIntake? = nil, press: EditionPress? = nil, gate: Gate = .machine,
        limits: WebLimits = WebLimits(), tiles: MapTiles? = nil
    ) {
        self.services = services
        self.assets = assets
        self.isPublic = isPublic
        self.desk = desk
        self.intake = intake
        self.press = press
        self.gate = gate
        self.limits = limits
        self.tiles = tiles
    }

    /// What answers requests, without a port: for tests and the application.
    package func responder() -> SiteResponder {
        let shelf = AssetShelf(assets)
        return SiteResponder(
            services: services, desk: desk, intake: intake, press: press, isPublic: isPublic, gate: gate, assets: shelf,
            shelf: PublishedShelf(services: services, assets: shelf, freshness: limits.freshness),
            turnstile: Turnstile(places: limits.checksAtOnce), meter: RequestMeter(most: limits.requestsInAMinute),
            exports: Turnstile(places: limits.exportsAtOnce), files: SharedWork(), sections: CountSectionFindings(),
            tokens: FormTokens(), limits: limits, bodies: BodyDesk(limits), tiles: tiles
        )
    }

    /// An application to run with `runService()`, which ends on SIGTERM or SIGINT after answering what has begun.
    ///
    /// - Parameter onRunning: called with the port once requests are let in; 0 as `port` takes any free one.
    package func application(
        host: String, port: Int, logger: Logger, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        let decoder = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: limits.headers, maxHeaderListSize: limits.headers, maxHeaderFieldCount: 100)
        let channel = HTTP1Channel.Configuration(
            idleTimeout: .seconds(Int64(limits.idleSeconds)), httpDecoderConfiguration: decoder)
        return Application(
            responder: responder(), server: .http1(configuration: channel),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) },
            logger: logger)
    }
}
