import CommunitySafety
import HTML
package import Hummingbird
import Logging
import Services

/// Answers requests: finds the address, asks the route table, calls one handler, and turns a refusal into its page.
package struct SiteResponder: HTTPResponder {
    package typealias Context = SiteContext

    let services: SiteServices
    /// The partnership's services for those who work on it; nil on the public site.
    let desk: ServiceContext?
    /// Turns uploaded files into documents; nil on the public site.
    let intake: DocumentIntake?
    /// Sets papers and publishes; nil where nobody may.
    let press: EditionPress?
    let isPublic: Bool
    let gate: Gate
    let assets: AssetShelf
    let shelf: PublishedShelf
    let turnstile: Turnstile
    /// Counts what programs ask for, and lets so many files of figures be made at a time.
    let meter: RequestMeter
    let exports: Turnstile
    let files: SharedWork
    /// What there is to settle in each section, remembered between pages.
    let sections: CountSectionFindings
    let tokens: FormTokens
    let limits: WebLimits
    let bodies: BodyDesk
    /// The pictures that maps are drawn over; nil for none.
    let tiles: MapTiles?
    /// Pages of measures, drawn once for all who see the same.
    let drawn = DrawnMeasures()

    package func respond(to request: Request, context: Context) async throws -> Response {
        let clock = ContinuousClock.now
        let url = SiteURL(path: Self.path(of: request))
        let body = SentBody(from: client(of: request, peer: context.peer).address, bodies)
        let response = closing(await answerOrRefusal(url, request, body, context), request, body, context)
        context.logger.info(
            "answered",
            metadata: [
                "method": "\(request.method.rawValue)", "route": "\(url?.route.rawValue ?? "none")",
                "status": "\(response.status.code)", "took": "\(clock.duration(to: .now))",
            ])
        return response
    }

    /// Ends the connection of a request that was answered before all of it had come: what still comes is for nobody, and might
    /// come for ever. For a while it is let come, so that the answer is read.
    private func closing(_ response: Response, _ request: Request, _ body: SentBody, _ context: Context) -> Response {
        guard body.isUnread(of: request) else { return response }
        context.close(after: limits.lingerSeconds)
        var response = response
        response.headers[.connection] = "close"
        return response
    }

    private func answerOrRefusal(
        _ url: SiteURL?, _ request: Request, _ body: SentBody, _ context: Context
    ) async -> Response {
        do {
            guard let url else { throw Refusal.notFound }
            return try await answer(url, request, body, context)
        } catch let refusal as Refusal {
            return await page(of: refusal, request)
        } catch let error as ServiceError {
            return await page(of: Refusal(error), request)
        } catch {
            context.logger.error("failed", metadata: ["error": "\(String(reflecting: type(of: error)))"])
            return await page(of: .unavailable, request)
        }
    }

    private func answer(
        _ url: SiteURL, _ request: Request, _ body: SentBody, _ context: Context
    ) async throws -> Response {
        if case .asset(let name) = url { return try asset(name, request) }
        let state = try await shelf.current()
        let visitor = try await visitor(of: request, state)
        let audience = audience(of: visitor, state)
        let visit = Visit(
            request: request, body: body, visitor: visitor, state: state, method: try method(url, request),
            client: client(of: request, peer: context.peer), canSignIn: gate != .machine && !isPublic)
        do {
            if RouteTable.allows(audience, url.route) { return refreshing(try await answer(url, visit), visit) }
            if let side = try await publicSide(of: url, visit) { return refreshing(side, visit) }
            guard let way = try await waysIn(url, visit) else { throw Refusal.notFound }
            return refreshing(way, visit)
        } catch let refusal as Refusal {
            return refreshing(page(of: refusal, visit), visit)
        } catch let error as ServiceError {
            return refreshing(page(of: Refusal(error), visit), visit)
        }
    }

    private func answer(_ url: SiteURL, _ visit: Visit) async throws -> Response {
        let source = PageSource(services: services, shelf: shelf, state: visit.state, checkLimit: limits.upload)
        switch url {
        case .home where visit.state.frame.currentYear == nil:
            return sent(EmptyHomePage(visitor: visit.visitor, area: visit.frame.partnership.area), visit)
        case .home, .plan, .priority, .action, .downloads, .planFigures, .partners, .accessibility, .privacy:
            return try await published(url, visit, source)
        case .check where visit.method == .post: return try await check(visit)
        case .check: return sent(try await source.page(at: url), visit)
        case .findings(let year): return try await findings(year, visit)
        case .imports: return try await imports(visit)
        case .proposal(let id): return try await proposal(id, visit)
        case .proposalRow(let id, let block, let row): return try await proposalRow(id, block: block, row: row, visit)
        case .search: return try await search(visit, source)
        case .draft(let year): return try await draft(year, visit)
        case .edit(let year, let kind, let key): return try await edit(year, kind, key, visit)
        case .history(let year, let kind, let key): return try await history(year, kind, key, visit)
        case .report(let year): return try await report(year, visit)
        case .reportFile(let year, let file, let format): return try await reportFile(year, file, format, visit)
        case .reportTemplate: return try await reportTemplate(visit)
        case .adoption(let year): return try await adoption(year, visit)
        case .amendments(let year): return try await amendments(year, visit)
        case .nextPlan(let year): return try await nextPlan(year, visit)
        case .route(let year): return try await route(year, visit)
        case .meeting(let year, let id): return try await meeting(year, id, visit)
        case .meetingPaper(let year, let id, let format): return try await meetingPaper(year, id, format, visit)
        case .versions(let year): return try await versions(year, visit)
        case .version(let year, let number): return try await version(year, number, visit)
        case .compare(let year): return try await compare(year, visit)
        case .paper(let year, let paper, let format): return try await self.paper(year, paper, format, visit)
        case .publish(let year): return try await publish(year, visit)
        case .elections: return try await elections(visit)
        case .setUp: return try await setUp(visit)
        case .signIn: return try await signIn(visit)
        case .signInCode: return try await signInCode(visit)
        case .signOut: return try await signOut(visit)
        case .kept(let id): return try await kept(id, visit)
        case .invite(let token): return try await invite(token, visit)
        case .account: return try await account(visit)
        case .accountPassword: return try await changePassword(visit)
        case .secondFactor: return try await secondFactor(visit)
        case .recoveryCodes: return try await recoveryCodes(visit)
        case .devices: return try await endDevice(visit)
        case .desk: return try await desk(visit)
        case .comments(let year): return try await comments(year, visit)
        case .recordComments(let year, let kind, let key): return try await recordComments(year, kind, key, visit)
        case .sharedLinks(let year): return try await sharedLinks(year, visit)
        case .consultations(let year): return try await consultations(year, visit)
        case .consultation(let year, let id): return try await consultation(id, year, visit)
        case .consultationLinks(let year, let id): return try await consultationLinks(id, year, visit)
        case .consultationFile(_, let id): return try await consultationFile(id, visit)
        case .sharedDraft(let token): return try await shared(token, part: nil, visit)
        case .sharedPart(let token, let kind, let key): return try await shared(token, part: (kind, key), visit)
        case .accounts: return try await accounts(visit)
        case .accountRecord(let id): return try await accountRecord(id, visit)
        case .demonstrationRole: return try await switchRole(visit)
        case .partnership: return try await partnership(visit)
        case .partnershipParties: return try await parties(visit)
        case .partnershipList(let kind): return try await partnershipList(kind, visit)
        case .partnershipRecord(let kind, let id): return try await partnershipRecord(kind, id, visit)
        case .partnershipForm(let kind, let id): return try await partnershipForm(kind, id, visit)
        case .evidenceList(let shelf): return try await evidenceList(shelf, visit)
        case .evidenceArea(let code): return try await evidenceArea(code, visit)
        case .map: return try await map(visit)
        case .mapAreas: return try await mapAreas(visit)
        case .places: return try await places(visit)
        case .evidenceSource(let key): return try await evidenceSource(key, visit)
        case .evidenceForm(let shelf, let key): return try await evidenceForm(shelf, key, visit)
        case .evidence: return try await evidence(visit)
        case .evidenceLoads: return try await evidenceLoads(visit)
        case .newLoad: return try await newLoad(visit)
        case .preparedLoad(let id): return try await preparedLoad(id, visit)
        case .loadMapping(let id): return try await loadMapping(id, visit)
        case .loadRefused(let id): return try await loadRefused(id, visit)
        case .evidenceLoad(let number): return try await evidenceLoad(number, visit)
        case .tableMappings: return try await tableMappings(visit)
        case .typing: return try await typing(visit)
        case .compareFigures: return try await compareFigures(visit)
        case .measure(let key): return try await measure(key, visit)
        case .openData: return try await openData(visit)
        case .dataPackage: return try await dataPackage(visit)
        case .measureFile(let key, let form): return try await measureFile(key, form, visit)
        case .areaFile(let code): return try await areaFile(code, visit)
        case .api(let address): return try await api(address, visit)
        case .withheld(let key): return try await withheld(key, visit)
        case .ratingRules: return try await ratingRules(visit)
        case .figureStyle: return try await figureStyle(visit)
        case .returns: return try await returns(visit)
        case .returnCatalogue: return try await returnCatalogue(visit)
        case .returnForm(let key): return try await returnForm(key, visit)
        case .returnPart(let key): return try await returnPart(key, visit)
        case .askForReturns: return try await askForReturns(visit)
        case .giveReturns: return try await giveReturns(visit)
        case .receivedFile(let key): return try await receivedFile(key, visit)
        case .requestedReturn(let token): return try await requestedReturn(token, receipt: nil, visit)
        case .returnReceipt(let token, let file): return try await requestedReturn(token, receipt: file, visit)
        case .rounds(let year): return try await rounds(year, visit)
        case .round(let year, let quarter): return try await round(year, quarter, visit)
        case .roundWork(let year, let quarter): return try await roundWork(year, quarter, visit)
        case .measureProgress(let year): return try await measureProgress(year, visit)
        case .measureTarget(let year, let key): return try await measureTarget(year, key, visit)
        case .coverage(let year): return try await coverage(year, visit)
        case .money: return try await money(visit)
        case .award(let id): return try await moneyBook(id, on: .comesIn, visit)
        case .moneyWork(let id): return try await moneyWork(id, on: .comesIn, visit)
        case .agreement(let id): return try await moneyBook(id, on: .goesOut, visit)
        case .agreementWork(let id): return try await moneyWork(id, on: .goesOut, visit)
        case .awardReturn(let id, let kind): return try await awardReturn(id, kind, visit)
        case .awardFile(let file): return try await awardFile(file, visit)
        case .roundLinks(let year, let quarter): return try await roundLinks(year, quarter, visit)
        case .roundAction(let year, let quarter, let key): return try await roundAction(year, quarter, key, visit)
        case .roundCall(let year, let quarter): return try await roundCall(year, quarter, visit)
        case .risks(let year): return try await risks(year, visit)
        case .assessments: return try await assessments(visit)
        case .assessment(let year): return try await assessment(year, visit)
        case .assessedIssue(let year, let key): return try await assessedIssue(year, key, visit)
        case .workshop(let year): return try await workshop(year, visit)
        case .workshopIssue(let year, let key): return try await workshopIssue(year, key, visit)
        case .assessmentDecision(let year): return try await assessmentDecision(year, visit)
        case .whyPriorities(let year): return try await whyPriorities(year, visit)
        case .whyPriority(let year, let key): return try await whyPriority(year, key, visit)
        case .assessmentDocument(let year): return try await assessmentDocument(year, visit)
        case .schemes: return try await schemes(visit)
        case .scheme(let key, let number): return try await scheme(key, number, visit)
        case .schemeForm(let key): return try await schemeForm(key, visit)
        case .severityWeights: return try await severityWeights(visit)
        case .communityIssues: return try await communityIssues(visit)
        case .communityIssue(let key): return try await communityIssue(key, visit)
        case .assessmentIssues(let year): return try await assessmentIssues(year, visit)
        case .assessmentYear(let year): return try await assessmentYear(year, visit)
        case .countyFile(let year, let format): return try await countyFile(year, format, visit)
        case .votes(let year): return try await votes(year, visit)
        case .voteLinks(let year): return try await voteLinks(year, visit)
        case .voteLetters(let year): return try await voteLetters(year, visit)
        case .ballot(let token): return try await ballot(token, issue: nil, visit)
        case .ballotIssue(let token, let key): return try await ballot(token, issue: key, visit)
        case .calendars: return try await calendars(visit)
        case .calendarFeed(let token): return try await calendarFeed(token, visit)
        case .roundLetters(let year, let quarter): return try await roundLetters(year, quarter, visit)
        case .mail: return try await mail(visit)
        case .mailSettings: return try await mailSettings(visit)
        case .mailChoice(let token): return try await mailChoice(token, visit)
        case .packs(let year): return try await packs(year, visit)
        case .pack(let year, let number): return try await pack(year, number, visit)
        case .packDraft(let year, let key): return try await packDraft(year, key, visit)
        case .packFile(let file): return try await packFile(file, visit)
        case .progressSheet(let file): return try await progressSheet(file, visit)
        case .updates(let token): return try await updates(token, action: nil, visit)
        case .update(let token, let key): return try await updates(token, action: key, visit)
        case .activities: return try await activities(visit)
        case .activityForm(let key): return try await activityForm(key, visit)
        case .activityFile: return try await activityFile(visit)
        case .figureRequests: return try await figureRequests(visit)
        case .figureRequestForm(let key): return try await figureRequestForm(key, visit)
        case .figureRequest(let reference): return try await figureRequest(reference, visit)
        case .answers: return try await answers(visit)
        case .answer(let reference): return try await answer(to: reference, visit)
        case .answerFile(let file): return try await answerFile(file, visit)
        case .currentPlan: return try await redirect(to: .plan(source.currentEdition().plan.year))
        case .lastingAction(let address): return try await lastingAction(address, source)
        case .download(let year, let format): return try await download(year, format, visit.request, visit.state)
        case .planTable(let year, let table): return try await planTable(year, table, visit.request, visit.state)
        case .health, .asset: return health(visit.request)
        }
    }

    /// Gives the browser the session's new token when it is time, unless the answer sets one already.
    private func refreshing(_ response: Response, _ visit: Visit) -> Response {
        guard let token = visit.visitor.session?.newToken, response.headers[.setCookie] == nil else { return response }
        var response = response
        response.headers[values: .setCookie] = [cookies(for: visit.request).field(.session, token)]
        return response
    }

    /// The method asked for, `HEAD` counting as `GET`. Throws when the route doesn't allow it.
    private func method(_ url: SiteURL, _ request: Request) throws -> RouteTable.Method {
        guard let row = RouteTable.rows[url.route] else { throw Refusal.notFound }
        let name = request.method == .head ? "GET" : request.method.rawValue
        guard let method = RouteTable.Method(rawValue: name), row.methods.contains(method) else {
            throw Refusal.methodNotAllowed(row.methods.sorted { $0.rawValue < $1.rawValue })
        }
        return method
    }

    private static func path(of request: Request) -> Substring {
        let target = request.head.path ?? ""
        return target.prefix { $0 != "?" && $0 != "#" }
    }
}
