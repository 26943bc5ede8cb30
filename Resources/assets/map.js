// A map that can be moved, over the one that is drawn in the page. Without it, or when what it draws doesn't come, that one stays.
// Leaflet ran before and is a global.
const frame = document.querySelector("[data-areas]");
const L = globalThis.L;

const start = async () => {
  const answer = await fetch(frame.dataset.areas);
  if (!answer.ok) return;
  const areas = await answer.json();
  if (!areas.features.length) return;

  const holder = document.createElement("div");
  holder.className = "ww-geo-live";
  frame.append(holder);
  const still = frame.querySelector("svg");
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(holder, {
    scrollWheelZoom: false, zoomSnap: 0.1, zoomAnimation: !calm, fadeAnimation: !calm, markerZoomAnimation: !calm,
    renderer: L.svg({ padding: 0.5 }), maxZoom: 18,
  });
  map.attributionControl.setPrefix(false);
  holder.setAttribute("role", "region");
  holder.setAttribute("aria-label", "Map that can be moved: arrow keys move it, plus and minus zoom, Tab goes from place to place");

  const { tiles, credit } = frame.dataset;
  if (tiles) L.tileLayer(tiles, { attribution: document.createTextNode(credit ?? "").textContent.replace(/[<&]/g, "") }).addTo(map);

  const said = document.getElementById(`${frame.id.replace(/-frame$/, "")}-said`);
  let chosen;

  const choose = (path, place) => {
    chosen?.removeAttribute("aria-current");
    chosen = path;
    path.setAttribute("aria-current", "true");
    document.querySelector("tr.is-chosen")?.classList.remove("is-chosen");
    document.getElementById(`area-${place.number}`)?.classList.add("is-chosen");
    const link = document.createElement("a");
    link.href = place.page;
    link.textContent = `${place.number} ${place.name}`;
    said.replaceChildren(link, `: ${place.words}`);
  };

  const layer = L.geoJSON(areas, {
    style: ({ properties }) => ({
      fillColor: `url(#${properties.tone})`, fillOpacity: tiles ? 0.75 : 1, color: tiles ? "#1d2b2f" : "#fff", weight: 2,
      className: `area ${properties.tone === "fill-tone-missing" ? "area-missing" : ""}`,
    }),
    onEachFeature: ({ properties }, part) => {
      const words = document.createElement("span");
      words.textContent = String(properties.number);
      part.bindTooltip(words, {
        permanent: true, direction: "center", className: properties.dark ? "ww-geo-tip ww-geo-tip--dark" : "ww-geo-tip",
      });
    },
  }).addTo(map);
  // Of numbers that would cover each other only the first is shown; nearer by, all are.
  const thin = () => {
    const shown = [];
    layer.eachLayer((part) => {
      const tip = part.getTooltip()?.getElement();
      if (!tip) return;
      tip.hidden = false;
      const box = tip.getBoundingClientRect();
      const covers = shown.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom);
      tip.hidden = covers;
      if (!covers) shown.push(box);
    });
  };
  map.on("zoomend viewreset", () => setTimeout(thin, 50));
  map.fitBounds(layer.getBounds(), { padding: [8, 8] });

  layer.eachLayer((part) => {
    const path = part.getElement();
    const place = part.feature.properties;
    path.setAttribute("tabindex", "0");
    path.setAttribute("role", "link");
    path.setAttribute("aria-label", `${place.number} ${place.name}: ${place.words}`);
    path.removeAttribute("aria-describedby");
    part.getTooltip()?.getElement()?.setAttribute("aria-hidden", "true");
    path.addEventListener("focus", () => choose(path, place));
    part.on("mouseover", () => choose(path, place));
    part.on("click", () => choose(path, place));
    path.addEventListener("keydown", (event) => {
      if (event.key === "Enter") location.href = place.page;
    });
  });

  thin();
  frame.classList.add("is-live");
  still?.setAttribute("aria-hidden", "true");
};

if (frame && L) start().catch(() => frame.querySelector(".ww-geo-live")?.remove());
