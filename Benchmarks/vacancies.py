#!/usr/bin/env python3
"""Writes N fictional vacancies in the shape of the national portal's JSON: Benchmarks/vacancies.py N FILE.

Every name is made up; the numbers repeat in every run, so that two runs give the same bytes.
"""
import json
import sys

JOBS = ["Кладовщик", "Оператор ввода", "Швея", "Курьер", "Сборщик изделий", "Уборщик помещений", "Вахтёр", "Делопроизводитель"]
PLACES = ["Примерный район", "Учебный район", "Образцовый район", "г. Вымысел", "Опытный округ"]
MARKS = [(True, False, ""), (False, True, ""), (False, False, "Инвалиды"), (True, False, "Инвалиды")]


def vacancy(number):
    """One vacancy; each has a text of its own."""
    quota, special, social = MARKS[number % len(MARKS)]
    place = PLACES[number % len(PLACES)]
    duty = "".join(f"<p>Работа № {number}, дело {part}: принимать, сверять и&nbsp;записывать.</p>" for part in range(1, 5))
    return {
        "vacancy": {
            "id": f"{number:08x}-0000-4000-8000-{number * 7919 % 16**12:012x}",
            "region": {"region_code": "5200000000000", "name": "Нижегородская область"},
            "company": {"name": f"ООО «Вымысел-{number % 4000}»", "inn": "0000000000"},
            "creation-date": "2026-10-01", "date_modify": f"2026-11-{number % 20 + 1:02d}",
            "salary_min": 25000 + number % 40 * 500, "salary_max": 45000 + number % 40 * 500,
            "job-name": f"{JOBS[number % len(JOBS)]} участка {number}",
            "vac_url": f"https://trudvsem.test/vacancy/{number}", "employment": "Полная занятость",
            "schedule": "Полный рабочий день", "duty": duty,
            "requirements": "<ul><li>Аккуратность</li><li>Внимательность</li></ul>",
            "category": {"specialisation": "Пример отрасли"},
            "requirement": {"education": "Среднее", "experience": number % 4},
            "addresses": {"address": [{"location": f"Нижегородская область, {place}, улица Пример, дом {number % 90 + 1}"}]},
            "social_protected": social, "work_places": number % 5 + 1,
            "workPlaceType": {"workPlaceQuota": quota, "workPlaceSpecial": special},
            "contact_person": "Пример Примерович", "contact_list": [{"contact_type": "Эл. почта", "contact_value": "primer@vymysel.test"}],
        }
    }


def main():
    count, path = int(sys.argv[1]), sys.argv[2]
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"status":"200","meta":{"total":%d,"limit":%d},"results":{"vacancies":[' % (count, count))
        for number in range(count):
            file.write((",\n" if number else "\n") + json.dumps(vacancy(number), ensure_ascii=False))
        file.write("]}}\n")


if __name__ == "__main__":
    main()
