extension LabelledTables {
    /// Tables in council style, labelled before the code was run on them.
    static let mixed = """
        ## c01r right - headers=1
        | Ward / Ward | Nifer / Number | Cyfran / Share |
        |---|---|---|
        | Aber | 84 | 42% |
        | Bryn | 66 | 33% |
        | Coed | 50 | 25% |
        | Cyfanswm / Total | 200 | 100% |

        ## c01w wrong figures.share headers=1
        | Ward / Ward | Nifer / Number | Cyfran / Share |
        |---|---|---|
        | Aber | 84 | 48% |
        | Bryn | 66 | 33% |
        | Coed | 50 | 25% |
        | Cyfanswm / Total | 200 | 100% |

        ## c02r right - headers=1
        | Indicator | < | 2021/22 | 2022/23 | Diff |
        |---|---|---|---|---|
        | Crime | Burglary | 310 | 279 | -31 |
        | ^ | Robbery | 48 | 57 | 9 |
        | ^ | Theft | 1,702 | 1,718 | 16 |
        | ASB | Nuisance | 1,210 | 990 | -220 |
        | ^ | Vehicles | 76 | 95 | 19 |

        ## c02w wrong figures.change headers=1
        | Indicator | < | 2021/22 | 2022/23 | Diff |
        |---|---|---|---|---|
        | Crime | Burglary | 310 | 279 | -31 |
        | ^ | Robbery | 48 | 57 | 9 |
        | ^ | Theft | 1,702 | 1,718 | 16 |
        | ASB | Nuisance | 1,210 | 990 | -210 |
        | ^ | Vehicles | 76 | 95 | 19 |

        ## c03r right - headers=1
        | Period | Calls to 101 | Calls to 999 | Online | All contacts |
        |---|---|---|---|---|
        | Apr–Jun 2023 | 1,204 | 388 | 512 | 2,104 |
        | Jul–Sep 2023 | 1,377 | 402 | 560 | 2,339 |
        | Oct–Dec 2023 | 1,160 | 371 | 588 | 2,119 |

        ## c03w wrong figures.total headers=1
        | Period | Calls to 101 | Calls to 999 | Online | All contacts |
        |---|---|---|---|---|
        | Apr–Jun 2023 | 1,204 | 388 | 512 | 2,104 |
        | Jul–Sep 2023 | 1,377 | 402 | 560 | 2,399 |
        | Oct–Dec 2023 | 1,160 | 371 | 588 | 2,119 |

        ## c04r right - headers=1
        | Cost heading | £ |
        |---|---|
        | Salaries | 48,210 |
        | On-costs | 11,090 |
        | Vehicles | 6,475 |
        | Less: contribution from housing trust | -5,000 |
        | Net total | 60,775 |

        ## c04w wrong figures.total headers=1
        | Cost heading | £ |
        |---|---|
        | Salaries | 48,210 |
        | On-costs | 11,090 |
        | Vehicles | 6,475 |
        | Less: contribution from housing trust | -5,000 |
        | Net total | 61,775 |

        ## c05r right - headers=1
        | Ward | Fly-tips | Cleared in 48 hours | % cleared |
        |---|---|---|---|
        | Ash | 112 | 101 | 90% |
        | Birch | 64 | 60 | 94% |
        | Cedar | 88 | 70 | 80% |
        | Dell | 31 | 28 | 90% |

        ## c05w wrong figures.share headers=1
        | Ward | Fly-tips | Cleared in 48 hours | % cleared |
        |---|---|---|---|
        | Ash | 112 | 101 | 90% |
        | Birch | 64 | 60 | 94% |
        | Cedar | 88 | 70 | 88% |
        | Dell | 31 | 28 | 90% |

        ## c06r right - headers=1
        | Measure | Mar 2022 | Mar 2023 | Change (pp) |
        |---|---|---|---|
        | Feel safe by day | 86% | 89% | 3 |
        | Feel safe after dark | 51% | 56% | 5 |
        | Know who to call | 44% | 42% | -2 |

        ## c06w wrong figures.change headers=1
        | Measure | Mar 2022 | Mar 2023 | Change (pp) |
        |---|---|---|---|
        | Feel safe by day | 86% | 89% | 3 |
        | Feel safe after dark | 51% | 56% | 7 |
        | Know who to call | 44% | 42% | -2 |

        ## c07r right - headers=1
        | Scheme | Hours | Rate per hour | Cost |
        |---|---|---|---|
        | Detached youth work | 320 | £24.50 | £7,840 |
        | Patrols | 150 | £31.00 | £4,650 |
        | Mediation | 48 | £42.00 | £2,016 |

        ## c07w wrong figures.average headers=1
        | Scheme | Hours | Rate per hour | Cost |
        |---|---|---|---|
        | Detached youth work | 320 | £24.50 | £8,740 |
        | Patrols | 150 | £31.00 | £4,650 |
        | Mediation | 48 | £42.00 | £2,016 |

        ## c08r right - headers=1
        | Type | 2019 | 2020 | 2021 | 2022 | 4-year total |
        |---|---|---|---|---|---|
        | KSI | 40 | 38 | 41 | 46 | 165 |
        | Slight | 210 | 188 | 201 | 195 | 794 |

        ## c08w wrong figures.total headers=1
        | Type | 2019 | 2020 | 2021 | 2022 | 4-year total |
        |---|---|---|---|---|---|
        | KSI | 40 | 38 | 41 | 46 | 165 |
        | Slight | 210 | 188 | 201 | 195 | 749 |

        ## c09r right - headers=1
        | Sector | Q1 | Q2 | H1 | Q3 | Q4 | H2 | Year |
        |---|---|---|---|---|---|---|---|
        | North | 14 | 18 | 32 | 20 | 15 | 35 | 67 |
        | South | 9 | 12 | 21 | 11 | 13 | 24 | 45 |
        | East | 17 | 16 | 33 | 22 | 19 | 41 | 74 |

        ## c09w wrong figures.total headers=1
        | Sector | Q1 | Q2 | H1 | Q3 | Q4 | H2 | Year |
        |---|---|---|---|---|---|---|---|
        | North | 14 | 18 | 32 | 20 | 15 | 35 | 67 |
        | South | 9 | 12 | 21 | 11 | 13 | 24 | 45 |
        | East | 17 | 16 | 33 | 22 | 19 | 41 | 84 |

        ## c10r right - headers=1
        | Disposal | Adults | Youths | Total | % |
        |---|---|---|---|---|
        | Charge | 120 | 14 | 134 | 40% |
        | Caution | 62 | 31 | 93 | 28% |
        | Resolution | 48 | 59 | 107 | 32% |
        | Total | 230 | 104 | 334 | 100% |

        ## c10w wrong figures.total headers=1
        | Disposal | Adults | Youths | Total | % |
        |---|---|---|---|---|
        | Charge | 120 | 14 | 134 | 40% |
        | Caution | 62 | 31 | 95 | 28% |
        | Resolution | 48 | 59 | 107 | 32% |
        | Total | 230 | 104 | 334 | 100% |

        ## c11r right - headers=1
        | Quarter | Received | Resolved within target | Percentage |
        |---|---|---|---|
        | Q1 | 220 | 198 | 90% |
        | Q2 | 245 | 213 | 87% |
        | Q3 | 230 | 205 | 89% |
        | Q4 | 210 | 191 | 91% |
        | Year | 905 | 807 | 89% |

        ## c11w wrong figures.share headers=1
        | Quarter | Received | Resolved within target | Percentage |
        |---|---|---|---|
        | Q1 | 220 | 198 | 90% |
        | Q2 | 245 | 213 | 78% |
        | Q3 | 230 | 205 | 89% |
        | Q4 | 210 | 191 | 91% |
        | Year | 905 | 807 | 89% |

        ## c12r right - headers=1
        | Area | This year | Last year | % change |
        |---|---|---|---|
        | Harbour | 128 | 114 | 12% |
        | Castle | 96 | 120 | -20% |
        | Marsh | 75 | 60 | 25% |
        | Hill | 51 | 51 | 0% |

        ## c12w wrong figures.change headers=1
        | Area | This year | Last year | % change |
        |---|---|---|---|
        | Harbour | 128 | 114 | 12% |
        | Castle | 96 | 120 | -20% |
        | Marsh | 75 | 60 | 20% |
        | Hill | 51 | 51 | 0% |

        ## c13r right - headers=1
        | Fund | Allocated | Committed | Spent | Unallocated |
        |---|---|---|---|---|
        | Prevention | £40,000 | £12,000 | £21,500 | £6,500 |
        | Victims | £25,000 | £5,000 | £18,250 | £1,750 |
        | Roads | £10,000 | £2,500 | £6,900 | £600 |

        ## c13w wrong figures.remainder headers=1
        | Fund | Allocated | Committed | Spent | Unallocated |
        |---|---|---|---|---|
        | Prevention | £40,000 | £12,000 | £21,500 | £6,500 |
        | Victims | £25,000 | £5,000 | £18,250 | £1,750 |
        | Roads | £10,000 | £2,500 | £6,900 | £1,600 |

        ## c14r right - headers=1
        | Course | Booked | Attended | Attendance rate |
        |---|---|---|---|
        | Coercive control | 45 | 40 | 88.9% |
        | County lines | 60 | 51 | 85.0% |
        | Prevent | 32 | 30 | 93.8% |

        ## c14w wrong figures.share headers=1
        | Course | Booked | Attended | Attendance rate |
        |---|---|---|---|
        | Coercive control | 45 | 40 | 88.9% |
        | County lines | 60 | 51 | 80.5% |
        | Prevent | 32 | 30 | 93.8% |

        ## c15r right - headers=1
        | Location | 2022/23 calls | Share of all calls (%) |
        |---|---|---|
        | High Street | 96 | 38.4 |
        | Station | 64 | 25.6 |
        | Quay | 52 | 20.8 |
        | Elsewhere | 38 | 15.2 |
        | All locations | 250 | 100.0 |

        ## c15w wrong figures.share headers=1
        | Location | 2022/23 calls | Share of all calls (%) |
        |---|---|---|
        | High Street | 96 | 38.4 |
        | Station | 64 | 25.6 |
        | Quay | 52 | 28.0 |
        | Elsewhere | 38 | 15.2 |
        | All locations | 250 | 100.0 |

        ## c16r right - headers=1
        |  | Men | Women | Total |
        |---|---|---|---|
        | Aged under 25 | 12 | 19 | 31 |
        | Aged 25+ | 33 | 41 | 74 |
        | Total | 45 | 60 | 105 |
        | Of which repeat | 6 | 9 | 15 |

        ## c16w wrong figures.total headers=1
        |  | Men | Women | Total |
        |---|---|---|---|
        | Aged under 25 | 12 | 19 | 31 |
        | Aged 25+ | 33 | 41 | 64 |
        | Total | 45 | 60 | 105 |
        | Of which repeat | 6 | 9 | 15 |

        ## c17r right - headers=1
        | Street | Jan | Feb | Mar | Apr | Total |
        |---|---|---|---|---|---|
        | Mill Lane | 3 | - | 1 | 4 | 8 |
        | Quay Road | 2 | 5 | - | - | 7 |
        | High Street | 6 | 4 | 7 | 3 | 20 |
        | Total | 11 | 9 | 8 | 7 | 35 |

        ## c17w wrong figures.total headers=1
        | Street | Jan | Feb | Mar | Apr | Total |
        |---|---|---|---|---|---|
        | Mill Lane | 3 | - | 1 | 4 | 8 |
        | Quay Road | 2 | 5 | - | - | 7 |
        | High Street | 6 | 4 | 7 | 3 | 21 |
        | Total | 11 | 9 | 8 | 7 | 35 |

        ## c18r right - headers=1
        | Body | Contribution 2023/24 (£) |
        |---|---|
        | County council | 22,000 |
        | Borough council | 18,500 |
        | Police | 12,750 |
        | Fire | 4,000 |
        | Health | 6,250 |
        | Sum | 63,500 |

        ## c18w wrong figures.total headers=1
        | Body | Contribution 2023/24 (£) |
        |---|---|
        | County council | 22,000 |
        | Borough council | 18,500 |
        | Police | 12,750 |
        | Fire | 4,000 |
        | Health | 6,250 |
        | Sum | 65,300 |

        ## c19r right - headers=1
        | District | Hate crime 2021/22 | Hate crime 2022/23 | Increase |
        |---|---|---|---|
        | Aldmere | 118 | 131 | 13 |
        | Brackley | 94 | 102 | 8 |
        | Corve | 160 | 188 | 28 |

        ## c19w wrong figures.change headers=1
        | District | Hate crime 2021/22 | Hate crime 2022/23 | Increase |
        |---|---|---|---|
        | Aldmere | 118 | 131 | 13 |
        | Brackley | 94 | 102 | 8 |
        | Corve | 160 | 188 | 38 |

        ## c20r right - headers=1
        | Year | Households | Incidents | Incidents per 1,000 households |
        |---|---|---|---|
        | 2020 | 48,200 | 1,205 | 25.0 |
        | 2021 | 48,900 | 1,467 | 30.0 |
        | 2022 | 49,500 | 1,386 | 28.0 |

        ## c20w wrong figures.average headers=1
        | Year | Households | Incidents | Incidents per 1,000 households |
        |---|---|---|---|
        | 2020 | 48,200 | 1,205 | 25.0 |
        | 2021 | 48,900 | 1,467 | 30.0 |
        | 2022 | 49,500 | 1,386 | 26.0 |

        ## c30 right - headers=1
        | Indicator | Polarity | 2021/22 | 2022/23 | RAG |
        |---|---|---|---|---|
        | ASB reports | Lower is better | 1,616 | 1,155 | Green |
        | Repeat victims % | Lower is better | 31.4% | 29.5% | Amber |

        ## c31 right - headers=1
        | Ward | Crime | ASB | Total crime and ASB | Population |
        |---|---|---|---|---|
        | Ash | 412 | 118 | 530 | 8,120 |
        | Birch | 388 | 97 | 485 | 7,010 |

        ## c32 right - headers=1
        | Rank | Issue | Score |
        |---|---|---|
        | 1 | ASB | 23 |
        | 2 | Abuse | 21 |
        | 3 | Violence | 21 |
        | 4 | Roads | 17 |

        ## c33 right - headers=1
        | Age | Victims (%) | Suspects (%) |
        |---|---|---|
        | Under 18 | 12 | 19 |
        | 18–30 | 34 | 41 |
        | 31–50 | 36 | 31 |
        | Over 50 | 18 | 10 |

        ## c34 right - headers=1
        | Hour | Mon | Tue | Wed |
        |---|---|---|---|
        | 00:00–06:00 | 4 | 3 | 6 |
        | 06:00–12:00 | 9 | 11 | 8 |
        | 12:00–18:00 | 22 | 19 | 25 |
        | 18:00–24:00 | 31 | 28 | 33 |

        ## c35 right - headers=1
        | Group | Meets | Chair | Quorum |
        |---|---|---|---|
        | Board | 4 times a year | Cllr Marsh | 5 |
        | Tasking | Monthly | Insp. Reed | 3 |

        ## c36 right - headers=1
        | Crime | Aldmere | County | Aldmere as % of county |
        |---|---|---|---|
        | Burglary | 242 | 2,904 | 8.3% |
        | Robbery | 61 | 976 | 6.3% |
        | Theft | 1,718 | 15,618 | 11.0% |

        ## c37 right - headers=1
        | Measure | 2021/22 | 2022/23 | % change |
        |---|---|---|---|
        | Calls | 1,616 | 1,155 | -28.5% |
        | Mean response (min) | 12.4 | 11.8 | -4.8% |
        | Satisfaction | 71% | 74% | 3 |

        ## c38 right - headers=1
        | Item | Cost |
        |---|---|
        | Phase 1 | £12,000 |
        | Phase 2 | £8,000 |
        | Annual running cost | £1,500 |

        ## c39 right - headers=1
        | Stage | Date | Days |
        |---|---|---|
        | Assessment | 01/12/2023 | 30 |
        | Draft | 15/01/2024 | 45 |
        | Adoption | 20/03/2024 | 65 |

        ## c40 right - headers=1
        | Ward | 2021 population | 2021 crime | Crimes per 1,000 |
        |---|---|---|---|
        | Ash | 8,120 | 412 | 50.7 |
        | Birch | 7,010 | 388 | 55.3 |
        | Borough | 15,130 | 800 | 52.9 |

        ## c41 right - headers=1
        | Type | Number | Of which repeat | Repeat rate |
        |---|---|---|---|
        | Abuse | 2,501 | 785 | 31.4% |
        | Stalking | 310 | 62 | 20.0% |
        | Total | 2,811 | 847 | 30.1% |

        ## c42 right - headers=1
        | Offence | Offences | Rate per 1,000 | Rank (of 9) |
        |---|---|---|---|
        | Violence | 2,104 | 17.8 | 3 |
        | Burglary | 242 | 2.0 | 2 |
        | Theft | 1,718 | 14.5 | 5 |
        | Robbery | 61 | 0.5 | 4 |

        ## c43 right - headers=1
        | Partner | Actions led | Actions supported |
        |---|---|---|
        | Police | 6 | 11 |
        | Council | 9 | 4 |
        | Fire | 1 | 3 |
        | All partners | 3 | - |

        ## c44 right - headers=1
        | Income | 2022/23 | 2023/24 (forecast) |
        |---|---|---|
        | Grant | 31,000 | 33,000 |
        | Fees | 1,450 | 1,500 |
        | Total | 32,450 | 34,500 |
        | Previous year total | 29,800 | 32,450 |

        ## c45 right - headers=1
        | Theme | No. of actions | Green | Amber | Red |
        |---|---|---|---|---|
        | ASB | 9 | 6 | 2 | 1 |
        | Violence | 8 | 5 | 3 | 0 |

        ## c46 right - headers=1
        | Offence | 12 months to Mar 2022 | 12 months to Mar 2023 | Numeric change | Percentage change |
        |---|---|---|---|---|
        | Burglary | 310 | 279 | 31 | 10.0 |
        | Robbery | 57 | 48 | 9 | 15.8 |

        ## c47 right - headers=1
        | Category | Count |
        |---|---|
        | Total incidents | 1,155 |
        | Youth related | 214 |
        | Alcohol related | 188 |
        | Repeat location | 97 |

        ## c48 right - headers=1
        | Offence | Apr | May | Jun | Rolling 12 months |
        |---|---|---|---|---|
        | Burglary | 21 | 18 | 24 | 242 |
        | Robbery | 5 | 4 | 6 | 61 |

        ## c49 right - headers=1
        | Vehicle | Mileage | Fuel (l) | Cost |
        |---|---|---|---|
        | Van 1 | 8,240 | 760 | £1,140 |
        | Van 2 | 6,910 | 640 | £960 |

        ## c50 right - headers=1
        | Stage | People |
        |---|---|
        | Invited | 60 |
        | Started | 48 |
        | Completed | 39 |
        | Completed without re-offending | 31 |
        """
}
