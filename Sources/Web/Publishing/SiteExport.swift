import CommunitySafety
import HTML
import Proofreading
import Services

/// The public site as files that any web server can send: every page, every file to download and every asset.
///
/// Links between them are relative, so the folder may stand at any address. What only a running server can do (search,
/// checking a document) and pages for officers are left out, with every link to them.
package struct SiteExport: Sendable {
    /// One file: its path below the folder, with `/`, and its content.
    package struct File: Sendable, Hashable {
        package let path: String
        package let bytes: [UInt8]

        package init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }

        fileprivate init(at url: SiteURL, _ bytes: [UInt8]) {
            self.init(path: String(url.path.dropFirst()), bytes: bytes)
        }
    }

    private let services: SiteServices
    private let assets: AssetShelf

    package init(services: SiteServices, assets: AssetFolder) {
        self.services = services
        self.assets = AssetShelf(assets)
    }

    /// Hands over the files one by one; throws what a service throws, or `write`.
    ///
    /// - Parameter write: called for each file; folders of its path may have to be made.
    package func run(_ write: (File) async throws -> Void) async throws {
        let shelf = PublishedShelf(services: services, assets: assets, freshness: .seconds(3_600))
        var state = try await shelf.current()
        state.frame.isExport = true
        let source = PageSource(services: services, shelf: shelf, state: state, checkLimit: 0)
        let urls = try await pages(source)
        let known = Set(urls.map(\.path))
        for url in urls {
            let markup = try await source.page(at: url).markup(in: state.frame)
            try await write(
                File(path: Self.file(of: url), bytes: RelativeLinks(from: url, pages: known).rewritten(markup.bytes)))
        }
        try await writeFiles(of: try await services.years(), write)
        for (name, bytes) in assets.all.sorted(by: { $0.key < $1.key }) {
            try await write(File(path: "assets/\(name)", bytes: bytes))
        }
    }

    /// Every page for everybody.
    private func pages(_ source: PageSource) async throws -> [SiteURL] {
        var urls: [SiteURL] = [.home, .partners, .accessibility, .privacy]
        for year in try await services.years() {
            guard let plan = try await services.edition(year)?.plan else { continue }
            urls += [.plan(year), .downloads(year), .planFigures(year)]
            urls += plan.priorities.map { .priority(year, slug: $0.slug) }
            urls += plan.actions.map { .action(year, address: $0.address) }
        }
        return urls.filter { RouteTable.allows(.everybody, $0.route) }
    }

    private func writeFiles(of years: [PlanYear], _ write: (File) async throws -> Void) async throws {
        for year in years {
            for format in try await services.downloads(year).map(\.format) {
                guard let bytes = try await services.file(year, format) else { continue }
                try await write(File(at: .download(year, format), bytes))
            }
            guard let edition = try await services.edition(year) else { continue }
            for table in edition.tables {
                guard let bytes = edition.table(table) else { continue }
                try await write(File(at: .planTable(year, table), bytes))
            }
        }
    }

    /// `plan/2023-24/index.html`.
    static func file(of url: SiteURL) -> String {
        let path = String(url.path.dropFirst())
        return path.isEmpty ? "index.html" : "\(path)/index.html"
    }
}
