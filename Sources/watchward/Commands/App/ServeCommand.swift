import ArgumentParser
import Foundation
import Hummingbird
import Logging
import NIOCore
import Services
import Web

/// Serves a partnership's pages.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the partnership's pages.",
        discussion: """
            Examples:
              watchward serve --data data/aldmere
              watchward serve --data data/aldmere --public --port 8081

            With --public the data is opened read-only and without its key: that is what stands behind the council's proxy.
            Stop it with Ctrl+C; requests that have begun are answered first.
            """)

    @OptionGroup var options: DataOptions

    @Option(help: ArgumentHelp("Where to listen: 127.0.0.1 unless said otherwise.", valueName: "host"))
    var host: String?

    @Option(help: ArgumentHelp("The port: 8080 unless said otherwise; 0 takes a free one.", valueName: "port"))
    var port: String?

    @Option(
        help: ArgumentHelp(
            "Pictures to draw maps over, as https://…/{z}/{x}/{y}.png; none unless said otherwise.",
            valueName: "address"))
    var mapTiles: String?

    @Flag(name: .customLong("public"), help: "Open the data read-only and without its key.")
    var isPublic = false

    func run() async throws {
        try await answering {
            let settings = try options.settings([.host: host, .port: port, .mapTiles: mapTiles])
            let installation = try settings.installation()
            let context = try await isPublic ? installation.openPublic(.system) : installation.open(.system)
            let site = try await SiteServices(context, intake: settings.documentIntake, press: settings.press)
            let host = settings.string(.host) ?? "127.0.0.1"
            let tiles = try settings.tiles()
            let code = SetUpFirstAccount.newCode(.system)
            let gate = Gate.accounts(setUpCode: code, isSecure: !["127.0.0.1", "::1", "localhost"].contains(host))
            let isNew = isPublic ? false : try await SetUpFirstAccount(context, code: code).isOpen()
            let server = WebServer(
                services: site, assets: try settings.assets(), isPublic: isPublic,
                desk: isPublic ? nil : context, intake: isPublic ? nil : settings.documentIntake,
                press: isPublic ? nil : settings.press, gate: gate, tiles: tiles)
            var logger = Logger(label: "watchward")
            logger.logLevel = try settings.logLevel()
            let application = server.application(host: host, port: try settings.portNumber(), logger: logger) { port in
                Terminal().message("Watchward is at http://\(host):\(port)  (Ctrl+C stops it)")
                if isNew {
                    Terminal().message("There is no account yet. Make the first at http://\(host):\(port)/set-up")
                    Terminal().message("Set-up code: \(code)")
                }
            }
            let round = isPublic ? nil : Task { await DailyRound(context: context, logger: logger).run() }
            let mail = isPublic ? nil : Task { await MailRound(context: context, logger: logger).run() }
            defer {
                round?.cancel()
                mail?.cancel()
            }
            do {
                try await application.runService()
            } catch let error as IOError {
                throw CommandFailure(status: .refused, message: error.listening(at: host))
            }
            round?.cancel()
            await round?.value
            mail?.cancel()
            await mail?.value
            await context.settle()
            try context.close()
        }
    }
}

extension Settings {
    func portNumber() throws -> Int {
        do {
            return try port(or: 8080)
        } catch {
            throw CommandFailure(status: .badSettings, message: error.sentence)
        }
    }

    func tiles() throws -> MapTiles? {
        do {
            return try mapTiles()
        } catch {
            throw CommandFailure(status: .badSettings, message: error.sentence)
        }
    }

    func logLevel() throws -> Logger.Level {
        guard let name = string(.logLevel) else { return .notice }
        guard let level = Logger.Level(rawValue: name) else {
            throw CommandFailure(
                status: .badSettings,
                message:
                    "The setting log-level is “\(name)”; it must be one of \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))."
            )
        }
        return level
    }
}

extension IOError {
    /// Why the server couldn't listen.
    fileprivate func listening(at host: String) -> String {
        switch errnoCode {
        case EADDRINUSE: "The port is taken by another program. Choose another with --port, or stop the other one."
        case EACCES: "This port needs an administrator. Choose one above 1023 with --port."
        default: "\(host) can't be listened at (the system's error \(errnoCode)). Check --host and --port."
        }
    }
}
