"""What other programs' readers find in the files that run.ts has written: one line of JSON each."""
import datetime
import importlib
import json
import os
import sys
import warnings

warnings.simplefilter("ignore")


def module(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def say(**found):
    print(json.dumps(found, ensure_ascii=False))


def titles(items):
    return sorted({title for values in items for title in values})


def with_networkx(networkx, path):
    read = networkx.read_gexf if path.endswith(".gexf") else networkx.read_graphml
    graph = read(path)
    return {
        "directed": graph.is_directed(),
        "nodes": graph.number_of_nodes(),
        "edges": graph.number_of_edges(),
        "nodeAttributes": titles(values for _, values in graph.nodes(data=True)),
        "edgeAttributes": titles(values for *_, values in graph.edges(data=True)),
    }


def with_igraph(igraph, path):
    graph = igraph.Graph.Read_GraphML(path)
    return {
        "directed": graph.is_directed(),
        "nodes": graph.vcount(),
        "edges": graph.ecount(),
        "nodeAttributes": sorted(graph.vs.attributes()),
        "edgeAttributes": sorted(graph.es.attributes()),
    }


def with_openpyxl(openpyxl, path):
    book = openpyxl.load_workbook(path)
    cells = {sheet.title: [cell.value for row in sheet.iter_rows(min_row=2) for cell in row] for sheet in book}
    return {
        "sheets": {
            sheet.title: {
                "rows": sheet.max_row - 1,
                "filter": sheet.auto_filter.ref,
                "frozen": sheet.freeze_panes,
                "rules": len(sheet.data_validations.dataValidation),
                "days": sum(isinstance(value, datetime.datetime) for value in cells[sheet.title]),
                "formulas": sum(isinstance(value, str) and value.startswith("=") for value in cells[sheet.title]),
            }
            for sheet in book
        }
    }


READERS = {
    ".gexf": [("networkx", with_networkx)],
    ".graphml": [("networkx", with_networkx), ("igraph", with_igraph)],
    ".xlsx": [("openpyxl", with_openpyxl)],
}

for path in sys.argv[1:]:
    for name, read in READERS[os.path.splitext(path)[1]]:
        library = module(name)
        if library is None:
            say(file=path, reader=name, missing=True)
            continue
        # A version that knows no GEXF 1.3 is no reader of these files.
        version = getattr(library, "__version__", "")
        old = name == "networkx" and path.endswith(".gexf") and tuple(map(int, version.split(".")[:2])) < (3, 6)
        if old:
            say(file=path, reader=name, missing=True, version=version)
            continue
        try:
            say(file=path, reader=name, version=version, **read(library, path))
        except Exception as fault:
            say(file=path, reader=name, version=version, fault=repr(fault))
