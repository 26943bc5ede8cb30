import CommunitySafety
import Testing
import Web

@Suite struct RouteTableTests {
    @Test(arguments: Route.allCases)
    func `every route has a row with an audience and a method`(route: Route) throws {
        let row = try #require(RouteTable.rows[route], "\(route) has no row")
        #expect(!row.audiences.isEmpty)
        #expect(row.methods.contains(.get))
        #expect(row.audiences.contains(.operator))
    }

    @Test func `only the check takes what anybody sends`() {
        let posting = Route.allCases.filter { RouteTable.rows[$0]?.methods.contains(.post) == true }
        #expect(posting.filter { RouteTable.allows(.everybody, $0) } == [.check])
    }

    @Test func `findings aren't for everybody`() {
        #expect(
            Route.allCases.filter { !RouteTable.allows(.everybody, $0) } == [
                .findings, .imports, .proposal, .proposalRow,
            ])
    }

    @Test(arguments: Route.allCases)
    func `every route has an address that leads back to it`(route: Route) throws {
        let url = try example(of: route)
        #expect(url.route == route)
        #expect(SiteURL(path: url.path[...]) == url)
        #expect(SiteURL(path: (url.path + "/")[...]) == (route == .home ? nil : url))
    }

    private func example(of route: Route) throws -> SiteURL {
        let year = try planYear(2023)
        return switch route {
        case .home: .home
        case .currentPlan: .currentPlan
        case .plan: .plan(year)
        case .priority: .priority(year, slug: "domestic-abuse")
        case .action: .action(year, address: "6.2-b")
        case .lastingAction: .lastingAction(address: "6.2")
        case .downloads: .downloads(year)
        case .download: .download(year, .largePrint)
        case .findings: .findings(year)
        case .partners: .partners
        case .check: .check
        case .search: .search
        case .imports: .imports
        case .proposal: .proposal("01-ab")
        case .proposalRow: .proposalRow("01-ab", block: 12, row: 3)
        case .accessibility: .accessibility
        case .privacy: .privacy
        case .health: .health
        case .asset: .asset("watchward.0123456789abcdef.css")
        }
    }
}
