extension LabelledTables {
    /// Tables in council style, labelled before the code was run on them.
    static let council = """
        ## b01r right - headers=1
        | Type of ASB | Apr | May | Jun | Jul | Aug | Sep | Total |
        |---|---|---|---|---|---|---|---|
        | Nuisance | 31 | 28 | 40 | 52 | 61 | 44 | 256 |
        | Environmental | 12 | 15 | 9 | 18 | 21 | 14 | 89 |
        | Personal | 7 | 4 | 8 | 6 | 9 | 5 | 39 |
        | Total | 50 | 47 | 57 | 76 | 91 | 63 | 384 |

        ## b01w wrong figures.total headers=1
        | Type of ASB | Apr | May | Jun | Jul | Aug | Sep | Total |
        |---|---|---|---|---|---|---|---|
        | Nuisance | 31 | 28 | 40 | 52 | 61 | 44 | 256 |
        | Environmental | 12 | 15 | 9 | 18 | 21 | 14 | 98 |
        | Personal | 7 | 4 | 8 | 6 | 9 | 5 | 39 |
        | Total | 50 | 47 | 57 | 76 | 91 | 63 | 384 |

        ## b02r right - headers=1
        | Ward | Reports 2021/22 | Reports 2022/23 | Change | % change |
        |---|---|---|---|---|
        | Ash | 45 | 52 | 7 | 15.6 |
        | Birch | 38 | 31 | -7 | -18.4 |
        | Cedar | 60 | 66 | 6 | 10.0 |
        | Total | 143 | 149 | 6 | 4.2 |

        ## b02w wrong figures.change headers=1
        | Ward | Reports 2021/22 | Reports 2022/23 | Change | % change |
        |---|---|---|---|---|
        | Ash | 45 | 52 | 7 | 15.6 |
        | Birch | 38 | 31 | -7 | -18.4 |
        | Cedar | 60 | 66 | 6 | 16.0 |
        | Total | 143 | 149 | 6 | 4.2 |

        ## b03r right - headers=1
        | Expenditure | Budget £ | Actual £ | Variance £ |
        |---|---|---|---|
        | Staffing | 84,000 | 81,250 | 2,750 |
        | Projects | 26,500 | 27,310 | (810) |
        | Training | 4,200 | 3,905 | 295 |
        | Total | 114,700 | 112,465 | 2,235 |

        ## b03w wrong figures.remainder headers=1
        | Expenditure | Budget £ | Actual £ | Variance £ |
        |---|---|---|---|
        | Staffing | 84,000 | 81,250 | 2,750 |
        | Projects | 26,500 | 27,310 | (910) |
        | Training | 4,200 | 3,905 | 295 |
        | Total | 114,700 | 112,465 | 2,235 |

        ## b04r right - headers=1
        | Outcome | Number | % of cases |
        |---|---|---|
        | Closed, no action | 112 | 46.7% |
        | Warning | 74 | 30.8% |
        | Agreement | 39 | 16.3% |
        | Injunction | 15 | 6.3% |
        | Total cases | 240 | 100% |

        ## b04w wrong figures.share headers=1
        | Outcome | Number | % of cases |
        |---|---|---|
        | Closed, no action | 112 | 46.7% |
        | Warning | 74 | 30.8% |
        | Agreement | 39 | 13.6% |
        | Injunction | 15 | 6.3% |
        | Total cases | 240 | 100% |

        ## b05r right - headers=1
        | Funding source | 2022/23 | 2023/24 |
        |---|---|---|
        | PCC grant | £31,000 | £33,500 |
        | Borough Council | £15,400 | £15,400 |
        | Housing associations | £6,000 | £7,250 |
        | Total funding | £52,400 | £56,150 |

        ## b05w wrong figures.total headers=1
        | Funding source | 2022/23 | 2023/24 |
        |---|---|---|
        | PCC grant | £31,000 | £33,500 |
        | Borough Council | £15,400 | £15,400 |
        | Housing associations | £6,000 | £7,250 |
        | Total funding | £52,400 | £57,150 |

        ## b06r right - headers=1
        |  | Quarter 1 | Quarter 2 | Quarter 3 | Quarter 4 | 2022/23 total |
        |---|---|---|---|---|---|
        | Contacts | 310 | 287 | 342 | 301 | 1,240 |
        | New referrals | 84 | 91 | 77 | 88 | 340 |
        | Cases closed | 79 | 80 | 85 | 82 | 326 |

        ## b06w wrong figures.total headers=1
        |  | Quarter 1 | Quarter 2 | Quarter 3 | Quarter 4 | 2022/23 total |
        |---|---|---|---|---|---|
        | Contacts | 310 | 287 | 342 | 301 | 1,420 |
        | New referrals | 84 | 91 | 77 | 88 | 340 |
        | Cases closed | 79 | 80 | 85 | 82 | 326 |

        ## b07r right - headers=1
        | Month | 2021 | 2022 | 2023 |
        |---|---|---|---|
        | Jan | 41 | 38 | 44 |
        | Feb | 36 | 40 | 39 |
        | Mar | 50 | 47 | 52 |
        | Quarter total | 127 | 125 | 135 |
        | Apr | 44 | 51 | 49 |
        | May | 48 | 46 | 53 |
        | Jun | 39 | 45 | 41 |
        | Quarter total | 131 | 142 | 143 |
        | Half-year total | 258 | 267 | 278 |

        ## b07w wrong figures.total headers=1
        | Month | 2021 | 2022 | 2023 |
        |---|---|---|---|
        | Jan | 41 | 38 | 44 |
        | Feb | 36 | 40 | 39 |
        | Mar | 50 | 47 | 52 |
        | Quarter total | 127 | 125 | 135 |
        | Apr | 44 | 51 | 49 |
        | May | 48 | 46 | 53 |
        | Jun | 39 | 45 | 41 |
        | Quarter total | 131 | 152 | 143 |
        | Half-year total | 258 | 267 | 278 |

        ## b08r right - headers=1
        | Offence group | Aldmere | Brackley Vale | Corve | County |
        |---|---|---|---|---|
        | Violence | 2,104 | 1,870 | 3,015 | 6,989 |
        | Theft | 1,718 | 1,402 | 2,366 | 5,486 |
        | Damage | 655 | 590 | 811 | 2,056 |

        ## b08w wrong figures.total headers=1
        | Offence group | Aldmere | Brackley Vale | Corve | County |
        |---|---|---|---|---|
        | Violence | 2,104 | 1,870 | 3,015 | 6,989 |
        | Theft | 1,718 | 1,402 | 2,366 | 5,846 |
        | Damage | 655 | 590 | 811 | 2,056 |

        ## b09r right - headers=1
        | Programme | Sessions | Attendances | Average per session |
        |---|---|---|---|
        | Freedom | 12 | 96 | 8 |
        | Recovery | 24 | 168 | 7 |
        | Perpetrators | 27 | 216 | 8 |

        ## b09w wrong figures.average headers=1
        | Programme | Sessions | Attendances | Average per session |
        |---|---|---|---|
        | Freedom | 12 | 96 | 8 |
        | Recovery | 24 | 168 | 8 |
        | Perpetrators | 27 | 216 | 8 |

        ## b10r right - headers=1
        | Age band | Male | Female | Not stated | Total |
        |---|---|---|---|---|
        | 10-17 | 34 | 21 | 2 | 57 |
        | 18-24 | 58 | 47 | 0 | 105 |
        | 25-34 | 71 | 66 | 3 | 140 |
        | 35 and over | 92 | 88 | 5 | 185 |
        | All ages | 255 | 222 | 10 | 487 |

        ## b10w wrong figures.total headers=1
        | Age band | Male | Female | Not stated | Total |
        |---|---|---|---|---|
        | 10-17 | 34 | 21 | 2 | 57 |
        | 18-24 | 58 | 47 | 0 | 105 |
        | 25-34 | 71 | 56 | 3 | 140 |
        | 35 and over | 92 | 88 | 5 | 185 |
        | All ages | 255 | 222 | 10 | 487 |

        ## b11r right - headers=1
        | Station | Primary fires | Secondary fires | False alarms | Total |
        |---|---|---|---|---|
        | Northgate | 21 | 44 | 63 | 128 |
        | Harbour | 17 | 39 | 58 | 114 |
        | Total | 38 | 83 | 121 | 242 |

        ## b11w wrong figures.total headers=1
        | Station | Primary fires | Secondary fires | False alarms | Total |
        |---|---|---|---|---|
        | Northgate | 21 | 44 | 63 | 128 |
        | Harbour | 17 | 39 | 58 | 114 |
        | Total | 38 | 83 | 121 | 252 |

        ## b12r right - headers=1
        | Cyllid | 2022/23 (£) | 2023/24 (£) |
        |---|---|---|
        | Grant yr Heddlu | 12,500 | 13,000 |
        | Cyngor | 8,250 | 8,250 |
        | Cyfanswm | 20,750 | 21,250 |

        ## b12w wrong figures.total headers=1
        | Cyllid | 2022/23 (£) | 2023/24 (£) |
        |---|---|---|
        | Grant yr Heddlu | 12,500 | 13,000 |
        | Cyngor | 8,250 | 8,250 |
        | Cyfanswm | 20,750 | 22,150 |

        ## b13r right - headers=1
        | Offence | Recorded | Charged | Charge rate |
        |---|---|---|---|
        | Robbery | 96 | 17 | 17.7% |
        | Burglary | 420 | 38 | 9.0% |
        | Arson | 54 | 6 | 11.1% |
        | Stalking | 310 | 44 | 14.2% |

        ## b13w wrong figures.share headers=1
        | Offence | Recorded | Charged | Charge rate |
        |---|---|---|---|
        | Robbery | 96 | 17 | 17.7% |
        | Burglary | 420 | 38 | 9.0% |
        | Arson | 54 | 6 | 11.1% |
        | Stalking | 310 | 44 | 12.4% |

        ## b14r right - headers=1
        | Measure | 2020/21 | 2021/22 | 2022/23 | Direction of travel |
        |---|---|---|---|---|
        | ASB | 1,901 | 1,616 | 1,155 | ▼ |
        | Burglary | 310 | 279 | 288 | ▲ |
        | Robbery | 48 | 57 | 61 | ▲ |
        | Arson | 31 | 26 | 22 | ▼ |

        ## b14w wrong figures.direction headers=1
        | Measure | 2020/21 | 2021/22 | 2022/23 | Direction of travel |
        |---|---|---|---|---|
        | ASB | 1,901 | 1,616 | 1,155 | ▼ |
        | Burglary | 310 | 279 | 288 | ▲ |
        | Robbery | 48 | 57 | 61 | ▼ |
        | Arson | 31 | 26 | 22 | ▼ |

        ## b15r right - headers=1
        | Theme | Actions | Complete | On track | Overdue |
        |---|---|---|---|---|
        | ASB | 9 | 4 | 4 | 1 |
        | Violence | 8 | 2 | 5 | 1 |
        | Roads | 6 | 3 | 3 | 0 |
        | Total | 23 | 9 | 12 | 2 |

        ## b15w wrong figures.total headers=1
        | Theme | Actions | Complete | On track | Overdue |
        |---|---|---|---|---|
        | ASB | 9 | 4 | 4 | 1 |
        | Violence | 8 | 2 | 5 | 1 |
        | Roads | 6 | 3 | 3 | 0 |
        | Total | 23 | 9 | 13 | 2 |

        ## b16r right - headers=1
        | Item | Qty | Unit price | Total |
        |---|---|---|---|
        | Personal alarms | 250 | £4.80 | £1,200.00 |
        | Window locks | 90 | £12.50 | £1,125.00 |
        | Leaflets | 2,000 | £0.09 | £180.00 |
        | Total |  |  | £2,505.00 |

        ## b16w wrong figures.average headers=1
        | Item | Qty | Unit price | Total |
        |---|---|---|---|
        | Personal alarms | 250 | £4.80 | £1,200.00 |
        | Window locks | 90 | £12.50 | £1,225.00 |
        | Leaflets | 2,000 | £0.09 | £180.00 |
        | Total |  |  | £2,505.00 |

        ## b17r right - headers=1
        | District | Population | Offences | Per 1,000 people |
        |---|---|---|---|
        | Aldmere | 118,400 | 6,420 | 54.2 |
        | Brackley | 96,200 | 5,110 | 53.1 |
        | Corve | 143,900 | 9,388 | 65.2 |
        | Merrowshire | 358,500 | 20,918 | 58.3 |

        ## b17w wrong figures.average headers=1
        | District | Population | Offences | Per 1,000 people |
        |---|---|---|---|
        | Aldmere | 118,400 | 6,420 | 54.2 |
        | Brackley | 96,200 | 5,110 | 53.1 |
        | Corve | 143,900 | 9,388 | 62.5 |
        | Merrowshire | 358,500 | 20,918 | 58.3 |

        ## b18r right - headers=1
        | Question | Strongly agree | Agree | Neither | Disagree | Strongly disagree | Total |
        |---|---|---|---|---|---|---|
        | I feel safe by day | 41% | 38% | 11% | 7% | 3% | 100% |
        | I feel safe after dark | 14% | 31% | 18% | 24% | 13% | 100% |
        | Police deal with ASB | 8% | 25% | 33% | 21% | 13% | 100% |

        ## b18w wrong figures.share headers=1
        | Question | Strongly agree | Agree | Neither | Disagree | Strongly disagree | Total |
        |---|---|---|---|---|---|---|
        | I feel safe by day | 41% | 38% | 11% | 7% | 3% | 100% |
        | I feel safe after dark | 14% | 31% | 28% | 24% | 13% | 100% |
        | Police deal with ASB | 8% | 25% | 33% | 21% | 13% | 100% |

        ## b19r right - headers=1
        | Team | Opening balance | Received | Spent | Closing balance |
        |---|---|---|---|---|
        | Wardens | £2,100 | £18,200 | £16,950 | £3,350 |
        | Youth | £640 | £9,500 | £9,320 | £820 |
        | Training | £1,250 | £4,000 | £3,415 | £1,835 |

        ## b19w wrong figures.remainder headers=1
        | Team | Opening balance | Received | Spent | Closing balance |
        |---|---|---|---|---|
        | Wardens | £2,100 | £18,200 | £16,950 | £3,350 |
        | Youth | £640 | £9,500 | £9,320 | £920 |
        | Training | £1,250 | £4,000 | £3,415 | £1,835 |

        ## b20r right - headers=1
        | Month | New cases | Cumulative cases |
        |---|---|---|
        | April | 6 | 6 |
        | May | 9 | 15 |
        | June | 4 | 19 |
        | July | 11 | 30 |
        | August | 7 | 37 |
        | September | 8 | 45 |

        ## b20w wrong figures.total headers=1
        | Month | New cases | Cumulative cases |
        |---|---|---|
        | April | 6 | 6 |
        | May | 9 | 15 |
        | June | 4 | 19 |
        | July | 11 | 30 |
        | August | 7 | 35 |
        | September | 8 | 45 |

        ## b21r right - headers=1
        | Rank | District | Crimes per 1,000 |
        |---|---|---|
        | 1 | Corve | 65.2 |
        | 2 | Aldmere | 54.2 |
        | 3 | Brackley | 53.1 |
        | 4 | Dale | 49.9 |
        | 5 | Easton | 44.0 |
        | 6 | Fenwick | 41.7 |

        ## b21w wrong figures.trend headers=1
        | Rank | District | Crimes per 1,000 |
        |---|---|---|
        | 1 | Corve | 65.2 |
        | 2 | Aldmere | 54.2 |
        | 3 | Brackley | 45.1 |
        | 4 | Dale | 49.9 |
        | 5 | Easton | 44.0 |
        | 6 | Fenwick | 41.7 |

        ## b22r right - headers=1
        | Source of referral | Number |
        |---|---|
        | Police | 412 |
        | Health | 96 |
        | Schools | 143 |
        | – of which primary | 51 |
        | – of which secondary | 92 |
        | Self | 77 |
        | Total | 728 |

        ## b22w wrong figures.total headers=1
        | Source of referral | Number |
        |---|---|
        | Police | 412 |
        | Health | 96 |
        | Schools | 143 |
        | – of which primary | 51 |
        | – of which secondary | 92 |
        | Self | 77 |
        | Total | 871 |

        ## b23r right - headers=1
        | Crime type | Q1 | Q2 | Q3 | Q4 |
        |---|---|---|---|---|
        | Burglary | 62 | 58 | 71 | 66 |
        | Robbery | 11 | 9 | 14 | 12 |
        | Vehicle crime | 88 | 97 | 90 | 101 |
        | All acquisitive crime | 161 | 164 | 175 | 179 |

        ## b23w wrong figures.total headers=1
        | Crime type | Q1 | Q2 | Q3 | Q4 |
        |---|---|---|---|---|
        | Burglary | 62 | 58 | 71 | 66 |
        | Robbery | 11 | 9 | 14 | 12 |
        | Vehicle crime | 88 | 97 | 90 | 101 |
        | All acquisitive crime | 161 | 164 | 195 | 179 |

        ## b24r right - headers=1
        | Hotspot | Visits | Searches | Arrests |
        |---|---|---|---|
        | High Street | 44 | 12 | 3 |
        | Station | 38 | 9 | 2 |
        | Quay | 29 | 14 | 5 |
        | Park | 17 | 2 | - |
        | TOTAL | 128 | 37 | 10 |

        ## b24w wrong figures.total headers=1
        | Hotspot | Visits | Searches | Arrests |
        |---|---|---|---|
        | High Street | 44 | 12 | 3 |
        | Station | 38 | 9 | 2 |
        | Quay | 29 | 14 | 5 |
        | Park | 17 | 2 | - |
        | TOTAL | 138 | 37 | 10 |

        ## b25r right - headers=1
        | Grant | Awarded | Q1 spend | Q2 spend | Q3 spend | Balance |
        |---|---|---|---|---|---|
        | Safer Streets | £60,000 | £12,400 | £18,250 | £15,100 | £14,250 |
        | Violence fund | £24,000 | £5,600 | £6,150 | £7,900 | £4,350 |

        ## b25w wrong figures.remainder headers=1
        | Grant | Awarded | Q1 spend | Q2 spend | Q3 spend | Balance |
        |---|---|---|---|---|---|
        | Safer Streets | £60,000 | £12,400 | £18,250 | £15,100 | £15,250 |
        | Violence fund | £24,000 | £5,600 | £6,150 | £7,900 | £4,350 |

        ## b26r right - headers=1
        | Year | Incidents | Year-on-year change |
        |---|---|---|
        | 2018/19 | 1,120 |  |
        | 2019/20 | 1,204 | 84 |
        | 2020/21 | 1,377 | 173 |
        | 2021/22 | 1,301 | -76 |
        | 2022/23 | 1,288 | -13 |

        ## b26w wrong figures.change headers=1
        | Year | Incidents | Year-on-year change |
        |---|---|---|
        | 2018/19 | 1,120 |  |
        | 2019/20 | 1,204 | 84 |
        | 2020/21 | 1,377 | 137 |
        | 2021/22 | 1,301 | -76 |
        | 2022/23 | 1,288 | -13 |

        ## b27r right - headers=1
        | Tenure | Households | ASB cases | Cases per 1,000 households |
        |---|---|---|---|
        | Council | 8,400 | 252 | 30.0 |
        | Association | 5,250 | 126 | 24.0 |
        | Private | 12,300 | 123 | 10.0 |

        ## b27w wrong figures.average headers=1
        | Tenure | Households | ASB cases | Cases per 1,000 households |
        |---|---|---|---|
        | Council | 8,400 | 252 | 30.0 |
        | Association | 5,250 | 126 | 42.0 |
        | Private | 12,300 | 123 | 10.0 |

        ## b28r right - headers=1
        | Priority | Spend (£000) | Share of spend |
        |---|---|---|
        | ASB | 42 | 35% |
        | Violence | 36 | 30% |
        | Abuse | 30 | 25% |
        | Roads | 12 | 10% |
        | Total | 120 | 100% |

        ## b28w wrong figures.share headers=1
        | Priority | Spend (£000) | Share of spend |
        |---|---|---|
        | ASB | 42 | 35% |
        | Violence | 36 | 36% |
        | Abuse | 30 | 25% |
        | Roads | 12 | 10% |
        | Total | 120 | 100% |

        ## b30r right - headers=1
        | Site | Mon–Fri | Sat–Sun | Week |
        |---|---|---|---|
        | Library | 120 | 45 | 165 |
        | Centre | 210 | 88 | 298 |
        | Hall | 66 | 71 | 137 |

        ## b30w wrong figures.total headers=1
        | Site | Mon–Fri | Sat–Sun | Week |
        |---|---|---|---|
        | Library | 120 | 45 | 165 |
        | Centre | 210 | 88 | 289 |
        | Hall | 66 | 71 | 137 |

        ## b31r right - headers=1
        | Category | Men | Women | All |
        |---|---|---|---|
        | Victims | 120 | 315 | 435 |
        | Suspects | 290 | 62 | 352 |

        ## b31w wrong figures.total headers=1
        | Category | Men | Women | All |
        |---|---|---|---|
        | Victims | 120 | 315 | 453 |
        | Suspects | 290 | 62 | 352 |

        ## b40 right - headers=1
        | Objective | Baseline 2021/22 | Target 2024/25 | Latest | Status |
        |---|---|---|---|---|
        | ASB | 1,616 | 1,450 | 1,155 | Green |
        | KSI | 41 | 37 | 44 | Amber |

        ## b41 right - headers=1
        | Post | Name | Tel | Ext |
        |---|---|---|---|
        | Manager | A. Marsh | 01999 111222 | 214 |
        | Analyst | B. Reed | 01999 111223 | 215 |
        | Total contacts | C. Dale | 01999 111224 | 216 |

        ## b42 right - headers=1
        | Crime | England | South East | Merrowshire | Aldmere |
        |---|---|---|---|---|
        | All crime rate | 93.6 | 82.1 | 74.0 | 54.2 |
        | Violence rate | 35.2 | 31.0 | 28.9 | 21.7 |
        | Burglary rate | 4.9 | 4.0 | 3.3 | 2.9 |

        ## b43 right - headers=1
        | District | 2021/22 | 2022/23 | Rank |
        |---|---|---|---|
        | Corve | 9,120 | 9,388 | 1 |
        | Aldmere | 6,533 | 6,420 | 2 |
        | Brackley | 5,020 | 5,110 | 3 |

        ## b44 right - headers=1
        | Week | Walk | Place |
        |---|---|---|
        | 1 | Safety walk | Quay |
        | 2 | Safety walk | Mill |
        | 3 | Event | Hall |

        ## b45 right - headers=1
        | Measure | Q1 | Q2 | Q3 | Q4 | Year end |
        |---|---|---|---|---|---|
        | Open cases at quarter end | 44 | 47 | 51 | 46 | 46 |
        | New cases | 20 | 22 | 25 | 18 | 85 |
        | Staff in post | 6 | 6 | 5 | 6 | 6 |

        ## b46 right - headers=1
        | Ward | Population | Households | Rate per 1,000 |
        |---|---|---|---|
        | Ash | 8,120 | 3,400 | 45.2 |
        | Birch | 7,010 | 2,960 | 38.1 |
        | Total | 15,130 | 6,360 | 41.9 |

        ## b47 right - headers=1
        | Age | % |
        |---|---|
        | Under 25 | 17.4 |
        | 25-44 | 35.2 |
        | 45-64 | 31.1 |
        | 65+ | 16.4 |

        ## b48 right - headers=1
        | Survey year | Returns | Feel safe by day | Feel safe after dark |
        |---|---|---|---|
        | 2021 | 412 | 88% | 54% |
        | 2022 | 388 | 86% | 51% |
        | 2023 | 455 | 89% | 56% |

        ## b49 right - headers=1
        Reasons given; people could choose more than one.

        | Reason (people could give more than one) | Share |
        |---|---|
        | Noise | 48% |
        | Litter | 39% |
        | Parking | 35% |
        | Other | 20% |

        ## b50 right - headers=1
        | Offence | Number | Change on last year |
        |---|---|---|
        | Burglary | 242 | -12% |
        | Shop theft | 911 | +9.8% |
        | Robbery | 61 | +7.0% |
        | Total | 1,214 | +4.4% |

        ## b51 right - headers=1
        | Action | Start | End | Cost |
        |---|---|---|---|
        | 1.1 | 01/04/2023 | 31/03/2024 | £5,000 |
        | 1.2 | 01/06/2023 | 30/09/2023 | £1,200 |
        | 1.3 | 01/09/2023 | 31/12/2023 | £800 |

        ## b52 right - headers=1
        | Priority | Score 1 | Score 2 | Score 3 | Average score | Rank |
        |---|---|---|---|---|---|
        | ASB | 4 | 5 | 3 | 4.0 | 1 |
        | Abuse | 3 | 4 | 4 | 3.7 | 2 |
        | Roads | 2 | 3 | 3 | 2.7 | 3 |

        ## b53 right - headers=1
        | Year | Deaths | Serious | Slight | KSI |
        |---|---|---|---|---|
        | 2020 | 2 | 36 | 188 | 38 |
        | 2021 | 3 | 38 | 201 | 41 |
        | 2022 | 1 | 45 | 195 | 46 |

        ## b54 right - headers=1
        | Unit | 2021/22 | 2022/23 |
        |---|---|---|
        | Calls answered | 4,120 | 4,310 |
        | Calls abandoned | 212 | 198 |
        | Average wait (seconds) | 41 | 38 |
        | % answered in 60s | 88% | 90% |

        ## b55 right - headers=1
        | Location | Cameras | Incidents | Arrests |
        |---|---|---|---|
        | Town centre | 24 | 310 | 113 |
        | Car parks | 12 | 44 | 9 |
        | Leisure | 6 | n/a | n/a |
        | Total | 42 | 354 | 122 |

        ## b56 right - headers=1
        | Body | Members | Votes |
        |---|---|---|
        | Council | 4 | 1 |
        | Police | 2 | 1 |
        | Fire | 1 | 1 |
        | Health | 1 | 1 |

        ## b57 right - headers=1
        | Type | 2021/22 | 2022/23 | Total |
        |---|---|---|---|
        | Letters | 34 | 41 | 75 |
        | Agreements | 22 | 19 | 41 |
        | Orders | <5 | 5 | * |
        | All | * | 65 | 124 |

        ## b58 right - headers=1
        | Theme | Spend | % |
        |---|---|---|
        | ASB | £21,000 | 33 |
        | Violence | £21,000 | 33 |
        | Abuse | £21,000 | 33 |
        | Total | £63,000 | 100 |

        ## b59 right - headers=1
        | No. | Risk | Likelihood | Impact | Rating |
        |---|---|---|---|---|
        | 1 | Loss of funding | 3 | 4 | High |
        | 2 | Staff turnover | 3 | 3 | Medium |
        | 3 | Data quality | 2 | 3 | Medium |

        ## b60 right - headers=1
        | Partner | Contact | Meetings attended (of 4) |
        |---|---|---|
        | Police | Insp. Marsh | 4 |
        | Fire | WM Reed | 3 |
        | Health | Dr Dale | 2 |

        ## b61 right - headers=1
        | Stage | Target (days) | Average (days) | Met |
        |---|---|---|---|
        | Acknowledge | 2 | 1.4 | 96% |
        | Visit | 5 | 4.8 | 88% |
        | Close | 28 | 31.2 | 71% |

        ## b62 right - headers=1
        | Crime | Apr 22 – Mar 23 | Apr 23 – Sep 23 |
        |---|---|---|
        | Burglary | 242 | 118 |
        | Robbery | 61 | 33 |
        | Total | 303 | 151 |

        ## b63 right - headers=1
        |  | Total | White | Asian | Black | Mixed | Other |
        |---|---|---|---|---|---|---|
        | Stops | 412 | 301 | 48 | 39 | 15 | 9 |
        | Searches | 120 | 80 | 18 | 15 | 5 | 2 |
        """
}
